// graphql-ws, which Apollo Client, urql and Relay use for subscriptions.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createClient } from "graphql-ws";
import WebSocket from "ws";

const connect = () =>
  createClient({ url: process.env.DDI_URL.replace(/^http/, "ws"), webSocketImpl: WebSocket, retryAttempts: 0 });

test("graphql-ws asks a query over WebSocket", async () => {
  const client = connect();
  const answers = [];
  for await (const answer of client.iterate({ query: "query ($first: Int) { countries(first: $first) { nodes { code } } }", variables: { first: 2 } })) {
    answers.push(answer);
  }
  assert.equal(answers.length, 1);
  assert.equal(answers[0].data.countries.nodes.length, 2);
  await client.dispose();
});

test("graphql-ws opens a subscription, and closes it while a query is answered", async () => {
  const client = connect();
  const editions = client.iterate({ query: "subscription { editionPublished { slug } }" });
  const told = editions.next();
  const { value } = await client.iterate({ query: "{ __typename }" }).next();
  assert.equal(value.data.__typename, "Query");
  await editions.return();
  assert.deepEqual(await told, { done: true, value: undefined });
  await client.dispose();
});

test("graphql-ws is told why a subscription cannot start", async () => {
  const client = connect();
  const refused = client.iterate({ query: "subscription { nothing }" }).next();
  await assert.rejects(refused, (errors) => errors[0].extensions.code === "GRAPHQL_VALIDATION_FAILED");
  await client.dispose();
});

// Answers in parts, and subscriptions by server-sent events, as Apollo Client, urql and graphql-sse take them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ApolloClient, gql, HttpLink, InMemoryCache } from "@apollo/client";
import { Defer20220824Handler } from "@apollo/client/incremental";
import { Client, fetchExchange } from "@urql/core";
import { createClient } from "graphql-sse";

const url = process.env.DDI_URL;

const WHY = `
  query Why($code: String!) {
    country(code: $code) {
      id
      code
      ... @defer(label: "why") {
        result {
          score
          explain {
            score
          }
        }
      }
    }
  }
`;

const explained = (data) => data?.country?.result?.explain?.length ?? 0;

test("Apollo Client shows what is at once, and then what was deferred", async () => {
  const apollo = new ApolloClient({
    link: new HttpLink({ uri: url }),
    cache: new InMemoryCache(),
    incrementalHandler: new Defer20220824Handler(),
  });
  const seen = [];
  await new Promise((resolve, reject) => {
    apollo.watchQuery({ query: gql(WHY), variables: { code: "EST" } }).subscribe({
      next: (result) => {
        if (result.error) reject(result.error);
        if (result.data) seen.push(structuredClone(result.data));
        if (explained(result.data) > 0) resolve();
      },
      error: reject,
    });
  });
  assert.equal(seen[0].country.code, "EST");
  assert.equal(explained(seen[0]), 0, "the first result is there before the explanation");
  assert.ok(explained(seen.at(-1)) > 5);
});

test("urql shows what is at once, and then what was deferred", async () => {
  const urql = new Client({ url, exchanges: [fetchExchange], preferGetMethod: false });
  const seen = [];
  await new Promise((resolve, reject) => {
    urql.query(WHY, { code: "EST" }).subscribe((result) => {
      if (result.error) reject(result.error);
      seen.push(structuredClone(result.data));
      if (!result.hasNext) resolve();
    });
  });
  assert.equal(explained(seen[0]), 0);
  assert.ok(explained(seen.at(-1)) > 5);
  assert.equal(seen.at(-1).country.code, "EST");
});

test("graphql-sse asks a query, opens a subscription and is told why another cannot start", async () => {
  const client = createClient({ url, retryAttempts: 0 });
  const ask = async (query) => (await client.iterate({ query }).next()).value;
  assert.equal((await ask("{ __typename }")).data.__typename, "Query");
  const editions = client.iterate({ query: "subscription { editionPublished { slug } }" });
  const told = editions.next();
  assert.equal((await ask("subscription { nothing }")).errors[0].extensions.code, "GRAPHQL_VALIDATION_FAILED");
  await editions.return();
  assert.equal((await told).done, true);
  client.dispose();
});

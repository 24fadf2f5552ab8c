import assert from "node:assert/strict";
import { test } from "node:test";
import { Client, fetchExchange } from "@urql/core";
import { cacheExchange } from "@urql/exchange-graphcache";
import { persistedExchange } from "@urql/exchange-persisted";
import { cacheOptions } from "digital-diplomacy-client/urql";
import type { IntrospectionQuery } from "graphql";
import { codes, figures, wholeMinistries, wholeRanking } from "./expected";
import schema from "./generated/introspection.json";
import { AnyNode, CountryProfile, Ministries, RankingPage } from "./queries";
import { address, recording } from "./service";

function client() {
  const wire = recording();
  const cache = cacheExchange({ schema: schema as unknown as IntrospectionQuery, ...cacheOptions() });
  const urql = new Client({
    url: address,
    fetch: wire.fetch,
    preferGetMethod: false,
    exchanges: [cache, persistedExchange({ preferGetForPersistedQueries: true }), fetchExchange],
  });
  return { urql, sent: wire.sent };
}

function data<Data>(result: { data?: Data | undefined; error?: Error | undefined }): Data {
  assert.equal(result.error, undefined, String(result.error));
  assert.ok(result.data);
  return result.data;
}

test("urql pages through the ranking, forward and back", async () => {
  const all = codes(await wholeRanking());
  const { urql } = client();
  const first = data(await urql.query(RankingPage, { first: 5 }));
  const after = first.ranking.pageInfo.endCursor ?? null;
  const both = data(await urql.query(RankingPage, { first: 5, after }));
  assert.deepEqual(codes(both.ranking), all.slice(0, 10), "its cache joins the pages");
  const before = both.ranking.edges[5]?.cursor ?? null;
  const back = data(await client().urql.query(RankingPage, { last: 3, before }));
  assert.deepEqual(codes(back.ranking), all.slice(2, 5));
});

test("urql shows a profile and fetches it again", async () => {
  const { urql, sent } = client();
  const variables = { code: "EST", language: "fr" };
  assert.equal(data(await urql.query(CountryProfile, variables)).country?.name, "Estonie");
  assert.equal(data(await urql.query(CountryProfile, { ...variables, language: "de" })).country?.name, "Estland");
  const requests = sent.length;
  assert.equal(data(await urql.query(CountryProfile, variables)).country?.name, "Estonie");
  assert.equal(sent.length, requests, "answered from its cache");
  await urql.query(CountryProfile, variables, { requestPolicy: "network-only" });
  assert.equal(sent.length, requests + 1, "asked again");
  assert.equal(sent.at(-1)?.method, "GET", "by the hash alone");
  assert.doesNotMatch(sent.at(-1)?.url ?? "", /[?&]query=/);
});

test("urql shows ministries with accounts, and knows which types are nodes", async () => {
  const expected = await wholeMinistries();
  const { urql } = client();
  const { ministries } = data(await urql.query(Ministries, { first: 20 }));
  assert.deepEqual(figures(ministries), figures({ ...expected, edges: expected.edges.slice(0, 20) }));
  const first = ministries.edges[0]?.node;
  assert.ok(first);
  const { node } = data(await urql.query(AnyNode, { id: first.id }));
  assert.ok(node?.__typename === "Institution");
  assert.equal(node.key, first.key);
});

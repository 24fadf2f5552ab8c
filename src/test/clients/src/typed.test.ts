import assert from "node:assert/strict";
import { test } from "node:test";
import { ask, codes, wholeMinistries, wholeRanking } from "./expected";
import { AnyNode, CountryProfile, RankingPage } from "./queries";

test("the whole ranking comes in one page, best rank first", async () => {
  const ranking = await wholeRanking();
  assert.equal(ranking.edges.length, ranking.totalCount);
  assert.ok(ranking.totalCount > 150, String(ranking.totalCount));
  const ranks = ranking.edges.flatMap((edge) => edge.node.rank ?? []);
  assert.deepEqual(ranks, [...ranks].sort((a, b) => a - b));
  assert.equal(new Set(codes(ranking)).size, ranking.totalCount, "each country once");
});

test("the end of the ranking comes by last alone", async () => {
  const all = codes(await wholeRanking());
  const { ranking } = await ask(RankingPage, { last: 7 });
  assert.ok(ranking);
  assert.deepEqual(codes(ranking), all.slice(-7));
  assert.equal(ranking.pageInfo.hasNextPage, false);
  assert.equal(ranking.pageInfo.hasPreviousPage, true);
});

test("a profile fits the ranking, and its id gives the country back", async () => {
  const first = (await wholeRanking()).edges[0]?.node;
  assert.ok(first);
  const { country } = await ask(CountryProfile, { code: first.country.code, language: "fr" });
  assert.ok(country);
  assert.equal(country.result?.rank, first.rank);
  assert.equal(country.result?.score, first.score);
  const { node } = await ask(AnyNode, { id: country.id });
  assert.ok(node?.__typename === "Country");
  assert.equal(node.code, first.country.code);
});

test("a code that no country has gives none", async () => {
  assert.equal((await ask(CountryProfile, { code: "XX" })).country, null);
});

test("ministries have accounts, and some of them figures", async () => {
  const ministries = await wholeMinistries();
  const accounts = ministries.edges.flatMap((edge) => edge.node.accounts);
  assert.ok(accounts.length > 100, String(accounts.length));
  assert.ok(accounts.some((account) => account.latestMetrics.some((metric) => metric.value > 0)));
});

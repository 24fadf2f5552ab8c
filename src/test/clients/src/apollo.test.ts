import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { ApolloClient, HttpLink, InMemoryCache } from "@apollo/client";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { cacheConfig } from "digital-diplomacy-client/apollo";
import { AllCountries } from "digital-diplomacy-client/documents";
import { mockServer } from "digital-diplomacy-client/mock";
import { filter, firstValueFrom } from "rxjs";
import { codes, figures, wholeMinistries, wholeRanking } from "./expected";
import { AnyNode, CountryProfile, Ministries, RankingPage } from "./queries";
import { address, recording } from "./service";

function client() {
  const wire = recording();
  const persisted = new PersistedQueryLink({
    sha256: (document: string) => createHash("sha256").update(document).digest("hex"),
    useGETForHashedQueries: true,
  });
  const cache = new InMemoryCache(cacheConfig());
  return {
    apollo: new ApolloClient({ link: persisted.concat(new HttpLink({ uri: address, fetch: wire.fetch })), cache }),
    sent: wire.sent,
  };
}

test("Apollo Client pages through the ranking, forward and back", async () => {
  const all = codes(await wholeRanking());
  const { apollo } = client();
  const page = apollo.watchQuery({ query: RankingPage, variables: { first: 5 } });
  const subscription = page.subscribe(() => {});
  await firstValueFrom(page.pipe(filter((result) => !result.loading)));
  const end = page.getCurrentResult().data?.ranking?.pageInfo?.endCursor;
  assert.ok(end);
  await page.fetchMore({ variables: { first: 5, after: end } });
  const shown = await firstValueFrom(page.pipe(filter((result) => (result.data?.ranking?.edges?.length ?? 0) > 5)));
  assert.ok(shown.dataState === "complete", shown.dataState);
  assert.deepEqual(codes(shown.data.ranking), all.slice(0, 10));
  const sixth = shown.data.ranking.edges[5]?.cursor;
  assert.ok(sixth);
  const before = await apollo.query({
    query: RankingPage,
    variables: { last: 3, before: sixth },
    fetchPolicy: "no-cache",
  });
  assert.ok(before.data);
  assert.deepEqual(codes(before.data.ranking), all.slice(2, 5));
  subscription.unsubscribe();
});

test("Apollo Client shows a profile and fetches it again in another language", async () => {
  const { apollo, sent } = client();
  const profile = apollo.watchQuery({ query: CountryProfile, variables: { code: "EST", language: "fr" } });
  const subscription = profile.subscribe(() => {});
  const first = await firstValueFrom(profile.pipe(filter((result) => !result.loading)));
  assert.equal(first.data?.country?.name, "Estonie");
  const second = await profile.refetch({ code: "EST", language: "de" });
  assert.equal(second.data?.country?.name, "Estland");
  assert.deepEqual(second.data?.country?.result, first.data.country.result);
  const requests = sent.length;
  await profile.refetch();
  assert.equal(sent.length, requests + 1, "a refetch asks the service");
  subscription.unsubscribe();
});

test("Apollo Client sends the hash of a query by GET, and the query once", async () => {
  const { apollo, sent } = client();
  const variables = { code: "LVA", language: "lt" };
  await apollo.query({ query: CountryProfile, variables, fetchPolicy: "network-only" });
  sent.length = 0;
  const { data } = await apollo.query({ query: CountryProfile, variables, fetchPolicy: "network-only" });
  assert.equal(data?.country?.name, "Latvija");
  assert.deepEqual(sent.map((request) => request.method), ["GET"]);
  assert.match(sent[0]?.url ?? "", /persistedQuery/);
  assert.doesNotMatch(sent[0]?.url ?? "", /CountryProfile\(|query=/);
});

test("Apollo Client shows ministries with accounts, and knows which types are nodes", async () => {
  const expected = await wholeMinistries();
  const { apollo, sent } = client();
  const { data } = await apollo.query({ query: Ministries, variables: { first: 20 } });
  const requests = sent.length;
  assert.ok(data);
  assert.deepEqual(figures(data.ministries), figures({ ...expected, edges: expected.edges.slice(0, 20) }));
  const id = data.ministries.edges[0]?.node.id;
  assert.ok(id);
  const found = await apollo.query({ query: AnyNode, variables: { id } });
  assert.equal(sent.length, requests, "answered from the cache");
  assert.ok(found.data?.node?.__typename === "Institution");
  assert.equal(found.data.node.key, data.ministries.edges[0]?.node.key);
});

test("Apollo Client works with the mock server", async () => {
  const mock = await mockServer();
  const apollo = new ApolloClient({ link: new HttpLink({ uri: mock.url }), cache: new InMemoryCache(cacheConfig()) });
  const { data } = await apollo.query({ query: AllCountries });
  assert.equal(data?.connection?.nodes.length, data?.connection?.totalCount);
  await mock.close();
});

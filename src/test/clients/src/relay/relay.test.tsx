import assert from "node:assert/strict";
import { test } from "node:test";
import { fetchQuery } from "react-relay";
import { ask, figures, wholeMinistries, wholeRanking } from "../expected";
import { RankingPage as RankingDocument } from "../queries";
import { byId, CountryPage } from "./CountryCard";
import type { CountryCardByIdQuery } from "./__generated__/CountryCardByIdQuery.graphql";
import { environment } from "./environment";
import { MinistryList } from "./MinistryList";
import { RankingPage, type Controls } from "./RankingTable";
import { show } from "./screen";

async function rows(): Promise<string[]> {
  return (await wholeRanking()).edges.map(({ node }) => `index ${node.rank} ${node.country.code}`);
}

test("Relay loads further pages of the ranking, and another dimension", async () => {
  const all = await rows();
  const wired = environment();
  let controls!: Controls;
  const screen = await show(wired, <RankingPage start={{ first: 5 }} onShown={(shown) => (controls = shown)} />);
  assert.deepEqual(screen.texts("li"), all.slice(0, 5));
  assert.ok(controls.hasNext && !controls.hasPrevious);
  await screen.after(() => controls.next(5));
  assert.deepEqual(screen.texts("li"), all.slice(0, 10));
  await screen.after(() => controls.next(250));
  assert.deepEqual(screen.texts("li"), all);
  assert.ok(!controls.hasNext);
  await screen.after(() => controls.showDimension("openness"));
  assert.equal(screen.texts("li").length, 5);
  assert.ok(screen.texts("li").every((row) => row.startsWith("openness ")));
  assert.deepEqual(wired.sent, ["RankingTableQuery", ...Array(3).fill("RankingTablePaginationQuery")]);
  await screen.close();
});

test("Relay loads the pages before, from any place", async () => {
  const all = await rows();
  const { ranking } = await ask(RankingDocument, { first: 11 });
  const before = ranking.edges[10]?.cursor;
  assert.ok(before);
  let controls!: Controls;
  const screen = await show(
    environment(),
    <RankingPage start={{ last: 4, before }} onShown={(shown) => (controls = shown)} />,
  );
  assert.deepEqual(screen.texts("li"), all.slice(6, 10));
  assert.ok(controls.hasPrevious);
  await screen.after(() => controls.previous(4));
  assert.deepEqual(screen.texts("li"), all.slice(2, 10));
  await screen.after(() => controls.previous(4));
  assert.deepEqual(screen.texts("li"), all.slice(0, 10));
  assert.ok(!controls.hasPrevious);
  await screen.close();
});

test("Relay fetches a country again by its global id", async () => {
  const wired = environment();
  const rank = (await wholeRanking()).edges.find(({ node }) => node.country.code === "EST")?.node.rank;
  let showIn!: (language: string) => void;
  const screen = await show(wired, <CountryPage code="233" onShown={(refetch) => (showIn = refetch)} />);
  assert.deepEqual(screen.texts("p"), [`Estonia ${rank}`]);
  await screen.after(() => showIn("fr"));
  assert.deepEqual(screen.texts("p"), [`Estonie ${rank}`]);
  assert.deepEqual(wired.sent, ["CountryCardQuery", "CountryCardInLanguageQuery"]);
  await screen.close();
});

test("Relay finds in its store, by the global id, what another query has brought", async () => {
  const first = (await wholeRanking()).edges[0]?.node.country;
  assert.ok(first);
  const wired = environment();
  const screen = await show(wired, <RankingPage start={{ first: 5 }} onShown={() => {}} />);
  const requests = wired.sent.length;
  const found = await fetchQuery<CountryCardByIdQuery>(
    wired.relay,
    byId,
    { id: first.id },
    { fetchPolicy: "store-or-network" },
  ).toPromise();
  assert.equal(found?.node?.code, first.code);
  assert.equal(wired.sent.length, requests, "nothing is asked");
  await screen.close();
});

test("Relay shows ministries with accounts", async () => {
  const expected = await wholeMinistries();
  const screen = await show(environment(), <MinistryList first={20} />);
  assert.deepEqual(screen.texts("h2"), figures({ ...expected, edges: expected.edges.slice(0, 20) }));
  await screen.close();
});

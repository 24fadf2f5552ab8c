/** The package that is published, as an application has it: packed, installed, and checked by types. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { test } from "node:test";
import { AnswerError, Client, items, pages, parseDate, parseDateTime, parsePartialDate, retryAfter } from "digital-diplomacy-client";
import * as documents from "digital-diplomacy-client/documents";
import { ProfileElement, RankingElement } from "digital-diplomacy-client/elements";
import { mockServer, recorded } from "digital-diplomacy-client/mock";
import type { Schema, TopTenQuery } from "digital-diplomacy-client/types";
import { parse, print, type DocumentNode } from "graphql";
import { codes, wholeRanking } from "./expected";
import { address, recording } from "./service";

const { AllCountries, AllResults, ElementProfile, TopTen } = documents;

interface Scripted {
  readonly status: number;
  readonly retryAfter?: string;
}

/** A service that answers by a script, then with data; counts what it is asked. */
async function scripted(script: readonly Scripted[], use: (url: string, count: () => number) => Promise<void>): Promise<void> {
  let asked = 0;
  const server = createServer((_, response) => {
    const { status, retryAfter: after } = script[asked++] ?? { status: 200 };
    const body = status === 200 ? { data: { done: true } } : { errors: [{ message: "Busy.", extensions: { code: "UNAVAILABLE" } }] };
    response.writeHead(status, after === undefined ? {} : { "Retry-After": after }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  try {
    await use(`http://127.0.0.1:${port}/graphql`, () => asked);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test("every recorded document of the package is answered by the service, by GET where it fits", async () => {
  const wire = recording();
  const client = new Client({ url: address, fetch: wire.fetch });
  const all = Object.values(documents) as DocumentNode[];
  const texts = new Map(all.map((document) => [document.loc?.source.body, document]));
  assert.ok(all.length > 20, String(all.length));
  for (const { query, variables } of recorded()) {
    const document = texts.get(query);
    assert.ok(document);
    assert.equal(print(document), print(parse(query)));
    const { errors } = await client.answer(document, variables);
    assert.deepEqual(errors, []);
  }
  assert.ok(wire.sent.every(({ method }) => method === "GET"));
});

test("data have the types of their document", async () => {
  const best: TopTenQuery = await new Client({ url: address }).request(TopTen);
  const typed: keyof Schema.Query = "ranking";
  assert.ok(typed in best);
  const { connection } = await new Client({ url: address }).request(AllResults, { first: 3 });
  assert.equal(connection?.nodes.length, 3);
  // @ts-expect-error: the code is required
  await assert.rejects(new Client({ url: address }).request(ElementProfile, {}), AnswerError);
});

test("items come from page after page, in the order of the whole list", async () => {
  const all = codes(await wholeRanking());
  const wire = recording();
  const client = new Client({ url: address, fetch: wire.fetch });
  const found: string[] = [];
  for await (const { country } of items(client, AllResults, { first: 100 })) found.push(country.code);
  assert.deepEqual(found, all);
  assert.equal(wire.sent.length, Math.ceil(all.length / 100));
  wire.sent.length = 0;
  for await (const page of pages(client, AllResults, { first: 100 })) {
    assert.equal(page.totalCount, all.length);
    break;
  }
  assert.equal(wire.sent.length, 1, "nothing is asked for ahead");
});

test("names come in the client's language", async () => {
  const client = new Client({ url: address, language: "fr" });
  const name = async (language?: string) =>
    (await client.request(AllCountries, { filter: { codes: ["EST"] } }, { language })).connection?.nodes[0]?.name;
  assert.equal(await name(), "Estonie");
  assert.equal(await name("de"), "Estland");
});

test("a service that is busy is asked again after the time that it says", async () => {
  const script = [{ status: 503, retryAfter: "0" }, { status: 429, retryAfter: new Date().toUTCString() }];
  await scripted(script, async (url, count) => {
    assert.deepEqual(await new Client({ url }).request(TopTen), { done: true });
    assert.equal(count(), 3);
  });
});

test("patience has its bounds, and the last refusal is told", async () => {
  await scripted(Array<Scripted>(9).fill({ status: 503 }), async (url, count) => {
    const client = new Client({ url, retry: { attempts: 2, wait: 1 } });
    await assert.rejects(client.request(TopTen), { name: "AnswerError", code: "UNAVAILABLE", status: 503, message: "Busy." });
    assert.equal(count(), 3);
  });
  await scripted([{ status: 503, retryAfter: "3600" }], async (url, count) => {
    await assert.rejects(new Client({ url }).request(TopTen), { status: 503 });
    assert.equal(count(), 1, "an hour is too long");
  });
  await scripted([{ status: 503, retryAfter: "20" }], async (url) => {
    const signal = AbortSignal.timeout(20);
    await assert.rejects(new Client({ url }).request(TopTen, {}, { signal }), { name: "TimeoutError" });
  });
});

test("what changes something is never sent twice", async () => {
  await scripted([{ status: 503, retryAfter: "0" }], async (url, count) => {
    await assert.rejects(new Client({ url }).request(parse("mutation { change }")), { status: 503 });
    assert.equal(count(), 1);
  });
});

test("errors carry the service's code; without a service the code is UNREACHABLE", async () => {
  const unknown = new Client({ url: address }).request(parse("{ nothing }"));
  await assert.rejects(unknown, { code: "GRAPHQL_VALIDATION_FAILED", status: 400 });
  const nowhere = new Client({ url: "http://127.0.0.1:9/graphql", retry: { attempts: 0 } });
  await assert.rejects(nowhere.request(TopTen), { code: "UNREACHABLE", status: 0 });
  const page = new Client({ url: new URL("/", address).href });
  await assert.rejects(page.request(TopTen), { code: "NOT_GRAPHQL" });
});

test("Retry-After is read as seconds and as a date", () => {
  const now = Date.parse("2026-11-01T12:00:00Z");
  assert.equal(retryAfter("2", now), 2000);
  assert.equal(retryAfter("Sun, 01 Nov 2026 12:00:05 GMT", now), 5000);
  assert.equal(retryAfter("Sun, 01 Nov 2026 11:00:00 GMT", now), 0);
  assert.equal(retryAfter("soon", now), null);
  assert.equal(retryAfter(null, now), null);
});

test("dates are parsed to the precision that they have", () => {
  assert.deepEqual(parsePartialDate("2025"), { year: 2025 });
  assert.deepEqual(parsePartialDate("2025-10"), { year: 2025, month: 10 });
  assert.deepEqual(parsePartialDate("2025-10-25"), { year: 2025, month: 10, day: 25 });
  assert.equal(parseDate("2026-11-01").toISOString(), "2026-11-01T00:00:00.000Z");
  assert.equal(parseDateTime("2026-11-01T12:30:00+01:00").toISOString(), "2026-11-01T11:30:00.000Z");
  assert.throws(() => parseDate("2026-11"), /Found "2026-11", expected a day/);
  assert.throws(() => parseDate("2026-13-41"), RangeError);
  assert.throws(() => parsePartialDate("autumn"), RangeError);
});

test("the mock server answers what the service answered, and refuses in words what was never asked", async () => {
  const mock = await mockServer();
  try {
    const client = new Client({ url: mock.url });
    const { connection } = await client.request(AllCountries);
    assert.equal(connection?.nodes.length, connection?.totalCount);
    await assert.rejects(client.request(AllCountries, { first: 7 }), { code: "NOT_RECORDED", message: /variables {"first":7}/ });
  } finally {
    await mock.close();
  }
});

test("the elements load without a browser, and their attributes are those that the package's page names", () => {
  const page = readFileSync("node_modules/digital-diplomacy-client/README.md", "utf8");
  const documented = Array.from(page.matchAll(/^\| `(\w+)` \| (both|`ddi-\w+`) \|/gm), ([, name]) => name);
  const observed = [...RankingElement.observedAttributes, ...ProfileElement.observedAttributes];
  assert.deepEqual(new Set(documented), new Set(observed));
});

/**
 * GraphQL under load: this service without and with its cache of answers, PostGraphile on the same PostgreSQL, and a
 * static route that answers with the same bytes. Writes load.json and a table. See docs/load.md.
 */
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { measure } from "./measure.mjs";
import { databaseTime, processorTime, start } from "./processes.mjs";
import { queries } from "./queries.mjs";
import { figures, table } from "./table.mjs";
import { addLatestMetrics } from "./latest.mjs";

const [work, app, data] = process.argv.slice(2);
const setting = (name, otherwise) => Number(process.env[name] ?? otherwise);
const SECONDS = setting("LOAD_SECONDS", 8);
const COUNT = setting("LOAD_COUNT", 100_000);
const WARM_UP = setting("LOAD_WARM_UP", 10);
const FIRST = setting("LOAD_FIRST", 60);
const CONNECTIONS = [16, 64];
const JAVA = ["java", "-Xmx512m"];

const stops = [];
async function started(...how) {
  const server = await start(...how);
  stops.unshift(server.stop);
  return server;
}

/** The service with a database of its own, which the others share; its cache of answers holds nothing. */
async function uncached() {
  const server = await started(
    [...JAVA, "-jar", join(app, "quarkus-run.jar")],
    join(work, "uncached.log"),
    /answers on (http:\/\/[^/\s]+)/,
    { DDI_DATA_DIR: data, QUARKUS_HTTP_HOST: "127.0.0.1", QUARKUS_HTTP_PORT: "0", DDI_GRAPHQL_CACHE_BYTES: "0" },
  );
  const database = readFileSync(join(work, "uncached.log"), "utf8").match(/jdbc:(postgresql:\/\/(\S+?)\/(\S+))/);
  return {
    name: "uncached",
    pid: server.pid,
    url: `${server.found[1]}/graphql`,
    database: { jdbc: `jdbc:${database[1]}`, at: database[2], name: database[3] },
  };
}

async function cached(database, password, name = "cached", settings = {}) {
  const server = await started(
    [...JAVA, "-jar", join(app, "quarkus-run.jar")],
    join(work, `${name}.log`),
    /answers on (http:\/\/[^/\s]+)/,
    {
      QUARKUS_HTTP_HOST: "127.0.0.1",
      QUARKUS_HTTP_PORT: "0",
      QUARKUS_DATASOURCE_JDBC_URL: database.jdbc,
      QUARKUS_DATASOURCE_USERNAME: database.name,
      QUARKUS_DATASOURCE_PASSWORD: password,
      ...settings,
    },
  );
  return { name, pid: server.pid, url: `${server.found[1]}/graphql`, stop: server.stop };
}

async function postgraphile(database, password) {
  const address = `postgres://${database.name}:${password}@${database.at}/${database.name}`;
  await addLatestMetrics(address);
  const server = await started(
    [process.execPath, "postgraphile.mjs"],
    join(work, "postgraphile.log"),
    /answers on port (\d+)/,
    {
      NODE_ENV: "production",
      GRAPHILE_ENV: "production",
      DATABASE_URL: address,
    },
  );
  return {
    name: "PostGraphile",
    pid: server.pid,
    url: `http://127.0.0.1:${server.found[1]}/graphql`,
    stop: server.stop,
  };
}

async function staticRoute(answers) {
  const server = await started(
    [...JAVA, "-cp", join(app, "lib/main/*"), "StaticRoute.java", answers],
    join(work, "static.log"),
    /answers on port (\d+)/,
  );
  return { name: "static", pid: server.pid, url: `http://127.0.0.1:${server.found[1]}` };
}

async function answer(url, { query, variables }) {
  const response = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  assert.equal(response.status, 200, text);
  const body = JSON.parse(text);
  assert.equal(body.errors, undefined, text.slice(0, 2000));
  return { text, data: body.data };
}

async function main() {
  const first = await uncached();
  const password = readFileSync(join(data, "password"), "utf8").trim();
  const postmaster = Number(readFileSync(join(data, "cluster/postmaster.pid"), "utf8").split("\n")[0]);
  const second = await cached(first.database, password);
  const other = await postgraphile(first.database, password);
  const { data: keys } = await answer(other.url, {
    query: `{
      allCountries(orderBy: CODE_ASC, first: 50) { nodes { code } }
      editionBySlugAndRevision(slug: "2026", revision: 1) { rowId }
    }`,
  });
  const asked = queries(
    keys.allCountries.nodes.map((country) => country.code),
    keys.editionBySlugAndRevision.rowId,
  ).filter((query) => query.name.includes(process.env.LOAD_QUERY ?? ""));

  const answers = join(work, "answers");
  mkdirSync(answers, { recursive: true });
  for (const [number, query] of asked.entries()) {
    const ours = await answer(first.url, query.ours);
    assert.deepEqual((await answer(second.url, query.ours)).data, ours.data, "cached and uncached alike");
    const theirs = await answer(other.url, query.postgraphile);
    assert.equal(query.postgraphile.items(theirs.data), query.ours.items(ours.data), `${query.name}: as many items`);
    writeFileSync(join(answers, String(number)), ours.text);
    query.bytes = { ours: Buffer.byteLength(ours.text), PostGraphile: Buffer.byteLength(theirs.text) };
  }
  const fixed = await staticRoute(answers);

  const results = [];
  for (const [number, query] of asked.entries()) {
    for (const server of [first, other, second, fixed]) {
      const { query: document, variables } = server === other ? query.postgraphile : query.ours;
      const request = {
        url: server === fixed ? `${server.url}/${number}` : server.url,
        body: JSON.stringify({ query: document, variables }),
      };
      const clock = () => ({ server: processorTime(server.pid), database: databaseTime(postmaster) });
      await measure(request, { connections: CONNECTIONS[0], seconds: WARM_UP, count: COUNT }, clock);
      for (const connections of CONNECTIONS) {
        const result = await measure(request, { connections, seconds: SECONDS, count: COUNT }, clock);
        results.push({ query: query.name, bytes: query.bytes, server: server.name, connections, ...result });
      }
    }
  }
  const fresh = [];
  for (const begin of [
    () => cached(first.database, password, "uncached, just started", { DDI_GRAPHQL_CACHE_BYTES: "0" }),
    () => postgraphile(first.database, password),
  ]) {
    const server = await begin();
    const clock = () => ({ server: processorTime(server.pid), database: databaseTime(postmaster) });
    for (const query of asked.filter(({ name }) => name.startsWith("one ") || name.startsWith("50 "))) {
      const { query: document, variables } = server.name === "PostGraphile" ? query.postgraphile : query.ours;
      const request = { url: server.url, body: JSON.stringify({ query: document, variables }) };
      const load = { connections: CONNECTIONS[0], seconds: FIRST / 2, count: 10 * COUNT };
      fresh.push({ query: query.name, server: server.name, connections: CONNECTIONS[0], ...(await measure(request, load, clock)) });
    }
    await server.stop();
  }
  writeFileSync(join(work, "load.json"), JSON.stringify([...results, ...fresh], null, 1));
  console.log(`${table(results)}\n\nIn the first minute after a start, half of it for each query:\n\n${figures(fresh).join("\n")}`);
}

async function stopAll() {
  for (const stop of stops.splice(0)) {
    await stop();
  }
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.once(signal, () => stopAll().finally(() => process.exit(1)));
}
try {
  await main();
} finally {
  await stopAll();
}

/**
 * Downloads under load: a ranking from the cache beside the same bytes from a static route and a static file, the largest
 * table beside psql, and an edition from draft to publication. Writes tables. See docs/load-downloads.md.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { gzipSync } from "node:zlib";
import { measure } from "./measure.mjs";
import { databaseTime, processorTime, start } from "./processes.mjs";

const [work, app, data] = process.argv.slice(2);
const setting = (name, otherwise) => Number(process.env[name] ?? otherwise);
const SECONDS = setting("LOAD_SECONDS", 4);
const COUNT = setting("LOAD_COUNT", 100_000);
const WARM_UP = setting("LOAD_WARM_UP", 4);
const ROWS = setting("LOAD_ROWS", 10_000_000);
const CONNECTIONS = [16, 64];
const METRICS = 5;
const DAYS = 365;
const JAVA = ["java", "-Xmx512m"];
const RANKING = "/v1/editions/2026/revisions/1/ranking.csv";
const TABLE = "/v1/data/metrics.csv";

const stops = [];
async function started(...how) {
  const server = await start(...how);
  stops.unshift(server.stop);
  return server;
}

async function service() {
  const log = join(work, "service.log");
  const server = await started([...JAVA, "-jar", join(app, "quarkus-run.jar")], log, /answers on (http:\/\/[^/\s]+)/, {
    DDI_DATA_DIR: data,
    QUARKUS_HTTP_HOST: "127.0.0.1",
    QUARKUS_HTTP_PORT: "0",
  });
  const database = readFileSync(log, "utf8").match(/jdbc:postgresql:\/\/(\S+?):(\d+)\/(\S+)/);
  return {
    pid: server.pid,
    url: server.found[1],
    postmaster: Number(readFileSync(join(data, "cluster/postmaster.pid"), "utf8").split("\n")[0]),
    /** Runs psql as the service's own account, or as the superuser. */
    psql(commands, asSuperuser = false) {
      const password = readFileSync(join(data, asSuperuser ? "superuser-password" : "password"), "utf8").trim();
      const user = asSuperuser ? "postgres" : database[3];
      return execFileSync(
        "psql",
        ["-qXAt", "-v", "ON_ERROR_STOP=1", "-h", database[1], "-p", database[2], "-U", user, database[3]].concat(
          commands.flatMap((command) => ["-c", command]),
        ),
        { env: { ...process.env, PGPASSWORD: password }, encoding: "utf8" },
      );
    },
  };
}

const seconds = async (work) => {
  const begun = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - begun) / 1e9;
};

const number = (value, digits = 0) =>
  value.toLocaleString("en-GB", { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** An edition from draft to publication by GraphQL; the first time in a service that has just started. */
async function publishing({ url }) {
  const token = execFileSync(
    JAVA[0],
    ["-jar", join(app, "quarkus-run.jar"), "token", "create", "--name", "bench", "--scope", "edit,publish", "--expires", "1d"],
    { env: { ...process.env, DDI_DATA_DIR: data }, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
  ).trim();
  const ask = async (query) => {
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Authorization: `Bearer ${token}` },
      body: JSON.stringify({ query }),
    });
    const body = await response.json();
    assert.equal(body.errors, undefined, JSON.stringify(body));
  };
  const rows = [];
  for (const slug of ["bench-1", "bench-2", "bench-3"]) {
    const draft = await seconds(() => ask(`mutation { draftEdition(slug: "${slug}", year: 2026, runs: 10000) { slug } }`));
    const submit = await seconds(() => ask(`mutation { submitEdition(slug: "${slug}") { slug } }`));
    const publish = await seconds(() => ask(`mutation { publishEdition(slug: "${slug}") { slug } }`));
    rows.push([draft, submit, publish, draft + submit + publish]);
  }
  return [
    "| an edition with 10,000 runs | draft s | submit s | publish s | together s |",
    "|---|---:|---:|---:|---:|",
    ...rows.map((row, i) => `| ${["first", "second", "third"][i]} | ${row.map((s) => number(s, 2)).join(" | ")} |`),
  ];
}

/** The ranking from the cache beside its bytes from memory and from a file. */
async function ranking({ url, pid }) {
  const answers = join(work, "answers");
  mkdirSync(answers, { recursive: true });
  const bytes = Buffer.from(await (await fetch(url + RANKING, { headers: { "Accept-Encoding": "identity" } })).arrayBuffer());
  writeFileSync(join(answers, "ranking.csv"), bytes);
  writeFileSync(join(answers, "ranking.csv.gz"), gzipSync(bytes));
  const fixed = await started(
    [...JAVA, "-cp", join(app, "lib/main/*"), "StaticRoute.java", answers],
    join(work, "static.log"),
    /answers on port (\d+)/,
  );
  const other = `http://127.0.0.1:${fixed.found[1]}`;
  const rows = [];
  for (const [encoding, file] of [
    ["identity", "ranking.csv"],
    ["gzip", "ranking.csv.gz"],
  ]) {
    for (const connections of CONNECTIONS) {
      const found = {};
      for (const [name, address, server] of [
        ["service", url + RANKING, pid],
        ["static file", `${other}/files/${file}`, fixed.pid],
        ["static bytes", `${other}/${file}`, fixed.pid],
      ]) {
        const request = { url: address, headers: { "Accept-Encoding": encoding } };
        const clock = () => ({ server: processorTime(server) });
        await measure(request, { connections, seconds: WARM_UP, count: COUNT }, clock);
        found[name] = await measure(request, { connections, seconds: SECONDS, count: COUNT }, clock);
        assert.equal(found[name].failures, 0, `${name} failed`);
      }
      for (const [name, result] of Object.entries(found)) {
        rows.push(
          `| ${encoding} | ${connections} | ${name} | ${number(result.perSecond)} | ${number(result.p50, 2)} | ` +
            `${number(result.p99, 2)} | ${number(result.processor.server)} | ` +
            `${number(found.service.perSecond / result.perSecond, 2)} |`,
        );
      }
    }
  }
  return [
    `| ranking.csv, ${number(bytes.length)} bytes | connections | server | requests/s | p50 ms | p99 ms | server CPU µs/request | service : this, requests/s |`,
    "|---|---:|---|---:|---:|---:|---:|---:|",
    ...rows,
  ];
}

/** Made-up measurements of made-up accounts, day after day; without the triggers, which have their own benchmark. */
function fill({ psql }) {
  const accounts = Math.ceil(ROWS / METRICS / DAYS);
  psql(
    [
      "SET session_replication_role = replica",
      "INSERT INTO source (id, publisher, title, licence, licence_class, citation) VALUES ('made-up', 'Nobody', 'Made up', 'CC0', 'OPEN', 'Nobody')",
      "INSERT INTO institution (id, kind, name, as_of, source) VALUES ('made-up', 'NGO', 'Made up', '2025-01-01', 'made-up')",
      `INSERT INTO account (platform, handle, institution, as_of, source) SELECT 'x', 'made-up-' || n, 'made-up', '2025-01-01', 'made-up' FROM generate_series(1, ${accounts}) n`,
      `INSERT INTO metric SELECT 'made-up-' || n FROM generate_series(1, ${METRICS}) n`,
      "SELECT account_metric_year(2025)",
      `INSERT INTO account_metric (account_id, metric, date, value, rounded, source)
       SELECT a.id, 'made-up-' || m, d::date, 1000 + (a.id * 31 + extract(doy FROM d) * 7919)::bigint % 1000003, false, 'made-up'
       FROM generate_series('2025-01-01'::timestamp, '2025-12-31', '1 day') d, account a, generate_series(1, ${METRICS}) m
       WHERE a.institution = 'made-up'`,
      "VACUUM ANALYZE",
      "SELECT advance_revision()",
    ],
    true,
  );
}

/** What each column of the table is in the database; the service's header says in which order they come. */
const COLUMNS = {
  platform: "a.platform",
  handle: "a.handle",
  institution: "a.institution",
  country: "i.country",
  metric: "m.metric",
  period_start: "m.period_start",
  date: "m.date",
  value: "m.value",
  rounded: "m.rounded::text",
  source: "m.source",
  licence_class: "s.licence_class",
  withheld: "false::text",
  earliest: "m.earliest",
};

function select(header) {
  const columns = header.split(",").map((column) => `${COLUMNS[column] ?? assert.fail(column)} AS ${column}`);
  return `SELECT ${columns.join(", ")} FROM account_metric m JOIN account a ON a.id = m.account_id JOIN institution i ON i.id = a.institution JOIN source s ON s.id = m.source`;
}

const ORDER = "ORDER BY m.account_id, m.metric, m.date, m.period_start";

/** What a file or an answer amounts to. */
async function sum(stream) {
  const hash = createHash("sha256");
  let bytes = 0;
  await pipeline(stream, async function (chunks) {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.length;
    }
  });
  return { bytes, sha256: hash.digest("hex") };
}

const answer = (url) => new Promise((resolve, reject) => get(url, resolve).once("error", reject));

/** Takes an answer in and forgets it. */
async function drained(url, onBytes = () => {}) {
  const response = await answer(url);
  assert.equal(response.statusCode, 200);
  let bytes = 0;
  for await (const chunk of response) {
    bytes += chunk.length;
    await onBytes(bytes);
  }
  return bytes;
}

/** Megabytes of the heap that are in use after a collection. */
function liveHeap(pid) {
  execFileSync("jcmd", [String(pid), "GC.run"]);
  const fields = execFileSync("jstat", ["-gc", String(pid)], { encoding: "utf8" }).split("\n");
  const names = fields[0].trim().split(/\s+/);
  const values = fields[1].trim().split(/\s+/).map(Number);
  return ["S0U", "S1U", "EU", "OU"].reduce((all, name) => all + (values[names.indexOf(name)] || 0), 0) / 1024;
}

async function largest({ url, pid, postmaster, psql }) {
  fill({ psql });
  const file = join(work, "psql.csv");
  const header = await (await fetch(url + TABLE + "?from=2099-12-31")).text();
  const copy = (order) => psql([`\\copy (${select(header.trim())} ${order}) TO '${file}' WITH (FORMAT csv, HEADER)`]);
  const rows = [];
  const timed = async (name, pid, work) => {
    const before = [processorTime(pid), databaseTime(postmaster)];
    const took = await seconds(work);
    rows.push({ name, took, server: processorTime(pid) - before[0], database: databaseTime(postmaster) - before[1] });
  };
  await drained(url + TABLE); // so that all read from memory
  for (let turn = 0; turn < 3; turn++) {
    await timed("service", pid, () => drained(url + TABLE));
    await timed("psql", process.pid, () => copy(""));
    await timed("psql, in the service's order", process.pid, () => copy(ORDER));
  }
  const theirs = await sum(createReadStream(file));
  rmSync(file);
  assert.deepEqual(await sum(await answer(url + TABLE)), theirs, "the service and psql send the same bytes");

  const heap = [liveHeap(pid)];
  const at = [0.1, 0.5, 0.9].map((share) => share * theirs.bytes);
  await drained(url + TABLE, (bytes) => {
    if (bytes >= at[0]) {
      at.shift();
      heap.push(liveHeap(pid));
    }
  });
  heap.push(liveHeap(pid));

  const median = (name, what) =>
    rows
      .filter((row) => row.name === name)
      .map((row) => row[what])
      .sort((a, b) => a - b)[1];
  const names = [...new Set(rows.map((row) => row.name))];
  return [
    `| metrics.csv, ${number(theirs.bytes)} bytes | s | MB/s | database CPU s | service CPU s | speed of the service : this |`,
    "|---|---:|---:|---:|---:|---:|",
    ...names.map(
      (name) =>
        `| ${name} | ${number(median(name, "took"), 1)} | ${number(theirs.bytes / 1e6 / median(name, "took"))} | ` +
        `${number(median(name, "database"), 1)} | ${name === "service" ? number(median(name, "server"), 1) : "–"} | ` +
        `${number(median(name, "took") / median("service", "took"), 2)} |`,
    ),
    "",
    "| heap in use after a collection | before | after a tenth | after half | after nine tenths | at the end |",
    "|---|---:|---:|---:|---:|---:|",
    `| MB | ${heap.map((mb) => number(mb, 1)).join(" | ")} |`,
  ];
}

async function main() {
  const server = await service();
  const tables = [await publishing(server), await ranking(server), await largest(server)];
  console.log(tables.map((table) => table.join("\n")).join("\n\n"));
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

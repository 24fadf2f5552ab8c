/** Downloads as other people's readers and validators take them. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { test } from "node:test";
import { Validator } from "@seriousme/openapi-schema-validator";
import datapackage from "datapackage";
import { parquetReadObjects } from "hyparquet";
import jsonld from "jsonld";
import XLSX from "xlsx";

const service = new URL(process.env.DDI_URL).origin;
const edition = `${service}/v1/editions/2026/revisions/1`;

async function read(address) {
  const response = await fetch(address);
  assert.equal(response.status, 200, address);
  return response;
}
const json = async (address) => (await read(address)).json();

/** The rows of a resource, cast and checked against its schema: types, gaps, and keys that tell them apart. */
async function rows(descriptor, name) {
  const all = await datapackage.Package.load(descriptor);
  assert.deepEqual(all.errors.map(String), []);
  return all.getResource(name).read({ keyed: true });
}

for (const descriptor of [`${edition}/datapackage.json`, `${service}/v1/data/datapackage.json`]) {
  test(`Frictionless finds nothing wrong with ${new URL(descriptor).pathname} and its tables`, async () => {
    const all = await datapackage.Package.load(descriptor);
    assert.deepEqual(all.errors.map(String), []);
    assert.ok(all.resources.length > 5);
    for (const resource of all.resources) {
      const found = await resource.read();
      // No source of the bundled package lists who follows whom.
      assert.ok(found.length > 0 || resource.name === "relations", resource.name);
    }
  });
}

/** Cells of another format, as the schema of the CSV has them; dates as days. */
function likeCsv(value) {
  if (value === undefined || value === null) {
    return null;
  }
  return value instanceof Date ? value.toISOString().slice(0, 10) : value;
}

const DAY = 86_400_000;

/** A cell's value; a day is a number that is shown as one. */
function ofSheet(cell) {
  if (cell === undefined) {
    return null;
  }
  return cell.z === "yyyy-mm-dd" ? likeCsv(new Date(Date.UTC(1899, 11, 30) + cell.v * DAY)) : cell.v;
}

for (const [descriptor, table] of [
  [`${edition}/datapackage.json`, "ranking"],
  [`${edition}/datapackage.json`, "inputs"],
  [`${service}/v1/data/datapackage.json`, "metrics"],
]) {
  const address = descriptor.replace("datapackage.json", table);

  test(`hyparquet reads ${table}.parquet as Frictionless reads ${table}.csv`, async () => {
    const expected = await rows(descriptor, table);
    const file = await (await read(`${address}.parquet`)).arrayBuffer();
    const found = await parquetReadObjects({ file });
    assert.equal(found.length, expected.length);
    found.forEach((row, i) => {
      for (const [column, value] of Object.entries(expected[i])) {
        assert.equal(likeCsv(row[column]), likeCsv(value), `${column} of row ${i}`);
      }
    });
  });

  test(`SheetJS reads ${table}.xlsx with types and gaps`, async () => {
    const expected = await rows(descriptor, table);
    const columns = Object.keys(expected[0]);
    const book = XLSX.read(await (await read(`${address}.xlsx`)).arrayBuffer(), { dense: true, cellNF: true });
    const [header, ...found] = book.Sheets[book.SheetNames[0]];
    assert.deepEqual(header.map((cell) => cell.v), columns);
    assert.equal(found.length, expected.length);
    found.forEach((row, i) => {
      columns.forEach((column, at) => {
        assert.equal(ofSheet(row[at]), likeCsv(expected[i][column]), `${column} of row ${i}`);
      });
    });
  });
}

test("OpenAPI is valid", async () => {
  const result = await new Validator().validate(await json(`${service}/v1/openapi.json`));
  assert.deepEqual(result.errors ?? [], []);
  assert.ok(result.valid);
});

/** schema.org's context makes every name one of its own; no network is asked. */
const documentLoader = async (url) => {
  assert.equal(url, "https://schema.org/");
  return { contextUrl: null, documentUrl: url, document: { "@context": { "@vocab": "https://schema.org/" } } };
};

test("dataset.jsonld is a Dataset of schema.org, with what search engines ask for", async () => {
  const dataset = await json(`${edition}/dataset.jsonld`);
  const [expanded] = await jsonld.expand(dataset, { documentLoader, safe: true });
  assert.deepEqual(expanded["@type"], ["https://schema.org/Dataset"]);
  for (const property of ["name", "description", "creator", "license", "distribution", "isBasedOn", "url"]) {
    assert.ok(expanded[`https://schema.org/${property}`]?.length > 0, property);
  }
  assert.ok(dataset.description.length >= 50 && dataset.description.length <= 5000);
  writeFileSync("dataset.ts", `import type { Dataset, WithContext } from "schema-dts";
export const dataset: WithContext<Dataset> = ${JSON.stringify({ ...dataset, "@context": "https://schema.org" })};
`);
  execFileSync(
    "node_modules/.bin/tsc",
    ["--ignoreConfig", "--noEmit", "--strict", "--skipLibCheck", "--moduleResolution", "bundler", "--module", "esnext", "dataset.ts"],
    { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
  );
});

test("catalog.jsonld is a Catalog of DCAT", async () => {
  const [catalogue] = await jsonld.expand(await json(`${service}/v1/catalog.jsonld`), { safe: true });
  const dcat = (name) => `http://www.w3.org/ns/dcat#${name}`;
  const dct = (name) => `http://purl.org/dc/terms/${name}`;
  const has = (thing, ...properties) =>
    properties.forEach((property) => assert.ok(thing[property]?.length > 0, `${property} of ${thing["@id"]}`));
  assert.deepEqual(catalogue["@type"], [dcat("Catalog")]);
  has(catalogue, dct("title"), dct("description"), dct("publisher"), dcat("dataset"));
  for (const dataset of catalogue[dcat("dataset")]) {
    assert.deepEqual(dataset["@type"], [dcat("Dataset")]);
    has(dataset, dct("title"), dct("description"), dct("publisher"), dcat("distribution"));
    // The data as it is now has no day of issue; editions have one.
    assert.equal(dct("issued") in dataset, !dataset["@id"].includes("/v1/data/"), dataset["@id"]);
    for (const distribution of dataset[dcat("distribution")]) {
      assert.deepEqual(distribution["@type"], [dcat("Distribution")]);
      has(distribution, dcat("downloadURL"), dcat("mediaType"), dct("license"));
    }
  }
});

test("csv-metadata.json names tables and columns that are there", async () => {
  const metadata = await json(`${edition}/csv-metadata.json`);
  assert.equal(metadata["@context"], "http://www.w3.org/ns/csvw");
  const datatypes = new Set(["string", "integer", "double", "boolean", "date"]);
  for (const table of metadata.tables) {
    const header = (await (await read(`${edition}/${table.url}`)).text()).split("\n", 1)[0].split(",");
    assert.deepEqual(table.tableSchema.columns.map((column) => column.titles), header);
    assert.ok(table.tableSchema.columns.every((column) => datatypes.has(column.datatype)));
    assert.ok([table.tableSchema.primaryKey].flat().every((key) => header.includes(key)));
  }
});

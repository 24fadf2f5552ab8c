import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { buildSchema, parse, validate } from "graphql";
import { queries } from "./queries.mjs";

const schema = buildSchema(readFileSync("schema.graphql", "utf8"));

for (const { name, ours } of queries([], "")) {
  test(`the load benchmark's query for ${name} fits the schema`, () => {
    assert.deepEqual(validate(schema, parse(ours.query)), []);
  });
}

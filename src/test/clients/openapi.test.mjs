// The OpenAPI description passes the rules that spectral and redocly recommend, without a warning.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { test } from "node:test";

const service = process.env.DDI_URL.replace(/\/graphql$/, "");
const description = "openapi.json";

function lint(tool, ...options) {
  const ran = spawnSync(`node_modules/.bin/${tool}`, ["lint", description, ...options], { encoding: "utf8" });
  return { status: ran.status, said: ran.stdout + ran.stderr };
}

test("OpenAPI passes the recommended rules", async (t) => {
  const response = await fetch(`${service}/v1/openapi.json`);
  assert.equal(response.status, 200);
  writeFileSync(description, await response.text());
  writeFileSync(".spectral.yaml", 'extends: ["spectral:oas"]\n');
  await t.test("spectral:oas", () => {
    const { status, said } = lint("spectral", "--fail-severity=hint");
    assert.equal(status, 0, said);
  });
  await t.test("redocly recommended", () => {
    const { status, said } = lint("redocly", "--extends=recommended", "--format=json");
    assert.equal(status, 0, said);
    const { errors, warnings } = JSON.parse(said.slice(said.indexOf("{"), said.lastIndexOf("}") + 1)).totals;
    assert.deepEqual({ errors, warnings }, { errors: 0, warnings: 0 }, said);
  });
});

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";

const client = new Client({ name: "digital-diplomacy-clients", version: "1.0.0" });

before(() => client.connect(new StreamableHTTPClientTransport(new URL("/mcp", process.env.DDI_URL))));
after(() => client.close());

test("an assistant is told what the figures mean and which tools there are", async () => {
  assert.match(client.getInstructions(), /Cite the edition/);
  const { tools } = await client.listTools();
  assert.deepEqual(
    tools.map((tool) => tool.name),
    ["rank", "explain", "compare", "search", "history", "what-if", "institutions"],
  );
});

test("a tool's figures come with edition, source and link", async () => {
  const found = await client.callTool({ name: "search", arguments: { text: "Estona" } });
  assert.equal(found.structuredContent.data.search.edges[0].node.code, "EST");
  const answer = await client.callTool({ name: "explain", arguments: { country: "EST", node: "reach" } });
  const { data, link } = answer.structuredContent;
  assert.ok(data.edition.slug && data.edition.revision);
  assert.ok(data.country.result.explain.some((step) => step.source?.url));
  assert.equal((await fetch(link)).status, 200);
});

test("a wrong argument is an error that an assistant can mend", async () => {
  const answer = await client.callTool({ name: "rank", arguments: { nod: "reach" } });
  assert.equal(answer.isError, true);
  assert.match(answer.content[0].text, /did you mean 'node'/);
});

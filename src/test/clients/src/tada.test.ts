/** Types that TypeScript itself reads from a document, without code generation. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { initGraphQLTada, readFragment, type ResultOf } from "gql.tada";
import { ask } from "./expected";
import type { introspection } from "./generated/tada";

const graphql = initGraphQLTada<{ introspection: introspection; scalars: { Date: string; DateTime: string; PartialDate: string } }>();

const Names = graphql(`
  fragment Names on Country {
    code
    unMember
  }
`);
const Countries = graphql(
  `
    query Countries($first: Int!) {
      countries(first: $first) {
        totalCount
        nodes {
          ...Names
        }
      }
    }
  `,
  [Names],
);

test("gql.tada knows the types of a document, with a fragment in it", async () => {
  const data: ResultOf<typeof Countries> = await ask(Countries, { first: 3 });
  const codes: string[] = data.countries?.nodes.map((each) => readFragment(Names, each).code) ?? [];
  assert.equal(codes.length, 3);
  // @ts-expect-error: the schema has no such field
  assert.equal(data.countries?.count, undefined);
});

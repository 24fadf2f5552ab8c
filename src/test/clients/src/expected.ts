import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import assert from "node:assert/strict";
import { print } from "graphql";
import type { MinistriesQuery, RankingPageQuery } from "./generated/graphql";
import { Ministries, RankingPage } from "./queries";
import { post } from "./service";

/** Asks without any client library: what the others must show, too. Typed by the generated documents alone. */
export async function ask<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const { status, body } = await post({ query: print(document), variables });
  assert.equal(status, 200, JSON.stringify(body));
  assert.equal(body.errors, undefined, JSON.stringify(body.errors));
  return body.data as Data;
}

/** The whole ranking in one page. */
export async function wholeRanking(): Promise<NonNullable<RankingPageQuery["ranking"]>> {
  const { ranking } = await ask(RankingPage, { first: 250 });
  assert.ok(ranking);
  return ranking;
}

/** The whole list of ministries in one page. */
export async function wholeMinistries(): Promise<NonNullable<MinistriesQuery["ministries"]>> {
  const { ministries } = await ask(Ministries, { first: 250 });
  assert.ok(ministries);
  return ministries;
}

/** The countries of a page, in its order. */
export function codes(page: { readonly edges: ReadonlyArray<{ readonly node: { readonly country: { readonly code: string } } }> }): string[] {
  return page.edges.map((edge) => edge.node.country.code);
}

/** The ministries of a page with each one's accounts and figures, in its order. */
export function figures(page: NonNullable<MinistriesQuery["ministries"]>): string[] {
  return page.edges.flatMap(({ node }) => [
    node.key,
    ...node.accounts.flatMap((account) => [
      `${node.key} ${account.platform.key} ${account.handle}`,
      ...account.latestMetrics.map((metric) => `${account.handle} ${metric.metric.key} ${metric.value} ${metric.date}`),
    ]),
  ]);
}

import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import type { Asked, Client, RequestOptions } from "./client.js";

/** Page of a connection, as far as going on from it needs. */
export interface Connection<Item> {
  readonly nodes: readonly Item[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

type Paged<Item> = { readonly connection?: Connection<Item> | null };

/** Pages of a document whose connection has the alias `connection` and takes `$after`, one request each. */
export async function* pages<Data extends Paged<unknown>, Variables extends { after?: string | null | undefined }>(
  client: Client,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  options: RequestOptions = {},
): AsyncGenerator<NonNullable<Data["connection"]>, void, undefined> {
  let after = variables.after ?? null;
  for (;;) {
    const asked = [{ ...variables, after }, options] as unknown as Asked<Variables>;
    const { connection } = await client.request(document, ...asked);
    if (connection === null || connection === undefined) return;
    yield connection as NonNullable<Data["connection"]>;
    const { hasNextPage, endCursor } = connection.pageInfo;
    if (!hasNextPage || endCursor === null || endCursor === undefined) return;
    after = endCursor;
  }
}

type Item<Data> = Data extends { readonly connection?: { readonly nodes: readonly (infer Each)[] } | null } ? Each : never;

/** Items of all pages, the next page asked for when the last is used up. */
export async function* items<Data extends Paged<unknown>, Variables extends { after?: string | null | undefined }>(
  client: Client,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  options: RequestOptions = {},
): AsyncGenerator<Item<Data>, void, undefined> {
  for await (const page of pages(client, document, variables, options)) {
    yield* page.nodes as readonly Item<Data>[];
  }
}

import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import type { DefinitionNode, DocumentNode, Location } from "graphql";

/** Document with its types and its text, so that it can be sent without a printer. */
export function document<Data, Variables>(
  body: string,
  definitions: readonly unknown[],
): TypedDocumentNode<Data, Variables> {
  const loc = { start: 0, end: body.length, source: { body, name: "GraphQL request" } } as unknown as Location;
  return { kind: "Document", definitions: definitions as readonly DefinitionNode[], loc } as TypedDocumentNode<
    Data,
    Variables
  >;
}

/** Text of a document from this package, `graphql-tag` or `parse`. */
export function text(document: DocumentNode): string {
  const body = document.loc?.source.body;
  if (body === undefined) {
    throw new Error("The document has lost its text: expected loc.source.body, as parse() leaves it");
  }
  return body;
}

/** Whether the document only reads, so that it may go by GET and be sent again. */
export function isQuery(document: DocumentNode): boolean {
  return document.definitions.every((part) => part.kind !== "OperationDefinition" || part.operation === "query");
}

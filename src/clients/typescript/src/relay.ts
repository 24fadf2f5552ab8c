import { Client, type ClientOptions } from "./client.js";
import { document } from "./document.js";
import { customScalars } from "./generated/settings.js";

/** For `customScalarTypes` in relay.config.json. */
export const customScalarTypes: Readonly<Record<string, string>> = Object.fromEntries(
  customScalars.map((name) => [name, "string"]),
);

interface LinkedField {
  readonly name: string;
}

interface Root {
  getType(): string;
}

const ROOT = "__Root";

/** Finds `node(id:)` and `nodes(ids:)` among the records of a Relay store, by their global ids. */
export const missingFieldHandlers = [
  {
    kind: "linked" as const,
    handle: (field: LinkedField, record: Root | null | undefined, variables: Record<string, unknown>) =>
      field.name === "node" && record?.getType() === ROOT ? (variables["id"] as string | undefined) : undefined,
  },
  {
    kind: "pluralLinked" as const,
    handle: (field: LinkedField, record: Root | null | undefined, variables: Record<string, unknown>) =>
      field.name === "nodes" && record?.getType() === ROOT ? (variables["ids"] as string[] | undefined) : undefined,
  },
];

interface Operation {
  readonly text?: string | null;
  readonly name: string;
  readonly operationKind: string;
}

/** Function for `Network.create`, with this package's retries. */
export function fetchFunction(options: ClientOptions) {
  const client = new Client(options);
  return async (operation: Operation, variables: object) => {
    if (operation.text === null || operation.text === undefined) {
      throw new Error(`The operation ${operation.name} has no text: expected relay-compiler without persisting`);
    }
    const kind = { kind: "OperationDefinition", operation: operation.operationKind };
    const { data, errors, extensions } = await client.answer(document<object, object>(operation.text, [kind]), variables);
    return { data, extensions, ...(errors.length > 0 ? { errors } : {}) };
  };
}

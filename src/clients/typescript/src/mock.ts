import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";

/** Answer of the real service to a document with these variables. */
export interface Recorded {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly answer: object;
}

interface Request {
  readonly query?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** Answers that come with the package: the cookbook, and its own documents for a few variables. */
export function recorded(): readonly Recorded[] {
  return JSON.parse(readFileSync(new URL("../answers.json", import.meta.url), "utf8")) as Recorded[];
}

/** Starts a GraphQL service on loopback that gives recorded answers alone. Port 0 takes a free one. */
export async function mockServer(
  options: { readonly port?: number; readonly answers?: readonly Recorded[] } = {},
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const answers = new Map((options.answers ?? recorded()).map((each) => [key(each), each.answer]));
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { status, body } = reply(request.url ?? "/", Buffer.concat(chunks).toString(), answers);
    response.writeHead(request.method === "OPTIONS" ? 204 : status, {
      "Content-Type": "application/graphql-response+json; charset=utf-8",
      "Access-Control-Allow-Origin": "*",
      "Access-Control-Allow-Headers": "*",
    });
    response.end(request.method === "OPTIONS" ? "" : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${port(server)}/graphql`, close: () => close(server) };
}

function reply(url: string, body: string, answers: ReadonlyMap<string, object>): { status: number; body: object } {
  try {
    const request = body === "" ? parameters(url) : (JSON.parse(body) as Request);
    const answer = answers.get(key(request));
    return answer === undefined ? refused("NOT_RECORDED", notRecorded(request)) : { status: 200, body: answer };
  } catch (failure) {
    return refused("BAD_REQUEST", `The request cannot be read: ${String(failure)}`);
  }
}

function parameters(url: string): Request {
  const { searchParams } = new URL(url, "http://127.0.0.1");
  const variables = JSON.parse(searchParams.get("variables") ?? "{}") as Record<string, unknown>;
  return { query: searchParams.get("query") ?? "", variables };
}

function refused(code: string, message: string): { status: number; body: object } {
  return { status: 400, body: { errors: [{ message, extensions: { code } }] } };
}

function notRecorded(request: Request): string {
  const variables = JSON.stringify(request.variables ?? {});
  return `No answer is recorded for this document with the variables ${variables}: ${request.query ?? ""}`;
}

/** White space, `__typename` and the order of variables do not matter, nor do variables that say no more than a default. */
function key({ query = "", variables = {} }: Request): string {
  const defaults = new Map(Array.from(query.matchAll(/\$(\w+)\s*:[^=$)]*=\s*([^\s$,)]+)/g), ([, name, value]) => [name, value]));
  const given = Object.entries(variables).filter(
    ([name, value]) => value !== null && value !== undefined && JSON.stringify(value) !== defaults.get(name),
  );
  return JSON.stringify([query.replace(/[\s,]+|__typename/g, ""), given.sort(([a], [b]) => (a < b ? -1 : 1))]);
}

function port(server: Server): number {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

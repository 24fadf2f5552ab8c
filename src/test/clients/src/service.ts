/** The service under test: its GraphQL address, from the environment. */
export const address: string = (() => {
  const given = process.env["DDI_URL"];
  if (given === undefined || given === "") {
    throw new Error("DDI_URL names no service; expected an address such as http://127.0.0.1:8080/graphql");
  }
  return given;
})();

export interface Reply {
  readonly status: number;
  readonly body: {
    readonly data?: Record<string, unknown> | null;
    readonly errors?: ReadonlyArray<{ readonly message: string; readonly extensions?: Record<string, unknown> }>;
    readonly extensions?: Record<string, unknown>;
  };
}

/** Posts a body as it is. */
export async function post(body: unknown): Promise<Reply> {
  return reply(
    await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    }),
  );
}

export async function reply(response: Response): Promise<Reply> {
  return { status: response.status, body: (await response.json()) as Reply["body"] };
}

/** A fetch that notes what was sent, for tests of what goes over the wire. */
export function recording(): { readonly fetch: typeof fetch; readonly sent: { method: string; url: string }[] } {
  const sent: { method: string; url: string }[] = [];
  return {
    sent,
    fetch: (input, init) => {
      const url = input instanceof Request ? input.url : String(input);
      sent.push({ method: init?.method ?? "GET", url });
      return fetch(input, init);
    },
  };
}

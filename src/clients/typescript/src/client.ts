import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { isQuery, text } from "./document.js";
import { AnswerError, type ErrorEntry } from "./errors.js";
import { PASSING, rest, RETRIES, retryAfter, waitBefore, type RetryOptions } from "./retry.js";

/** Longest address that every proxy takes; a longer query goes by POST. */
const LONGEST_ADDRESS = 4000;

/** Settings of a client. */
export interface ClientOptions {
  /** The address of the GraphQL API: https://index.example/graphql. */
  readonly url: string;
  /** The reader's language, as a BCP 47 tag. */
  readonly language?: string | undefined;
  /** Further headers, such as Authorization. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly retry?: Partial<RetryOptions>;
  readonly fetch?: typeof fetch;
}

export interface RequestOptions {
  readonly signal?: AbortSignal | undefined;
  readonly language?: string | undefined;
}

/** Answer with what could be told, and what could not. */
export interface Answer<Data> {
  readonly data: Data | null;
  readonly errors: readonly ErrorEntry[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** Variables, which may be left out where none is required. */
export type Asked<Variables> = Record<string, never> extends Variables
  ? [variables?: Variables, options?: RequestOptions]
  : [variables: Variables, options?: RequestOptions];

/** Sends typed documents: queries by GET, so that caches on the way answer, and again where the service is busy. */
export class Client {
  readonly #options: ClientOptions;
  readonly #retry: RetryOptions;

  constructor(options: ClientOptions) {
    this.#options = options;
    this.#retry = { ...RETRIES, ...options.retry };
  }

  /** Data of a document. Throws {@link AnswerError} where anything of it failed. */
  async request<Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    ...[variables, options]: Asked<Variables>
  ): Promise<Data> {
    const { status, data, errors } = await this.#send(document, variables, options ?? {});
    if (errors.length > 0 || data === null) {
      throw new AnswerError(errors, { status, data });
    }
    return data;
  }

  /** Data beside errors: fields that failed are null. Throws {@link AnswerError} where no answer came. */
  async answer<Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    ...[variables, options]: Asked<Variables>
  ): Promise<Answer<Data>> {
    const { data, errors, extensions } = await this.#send(document, variables, options ?? {});
    return { data, errors, extensions };
  }

  async #send<Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables | undefined,
    options: RequestOptions,
  ): Promise<Answer<Data> & { readonly status: number }> {
    const reads = isQuery(document);
    for (let attempt = 1; ; attempt++) {
      let failure: AnswerError;
      let asked: number | null = null;
      try {
        const response = await this.#fetch(text(document), reads, variables ?? {}, options);
        if (!PASSING.includes(response.status)) {
          return { status: response.status, ...(await read<Data>(response)) };
        }
        asked = retryAfter(response.headers.get("Retry-After"));
        failure = await refusal(response);
      } catch (failed) {
        options.signal?.throwIfAborted();
        if (failed instanceof AnswerError) throw failed;
        failure = AnswerError.of(0, "UNREACHABLE", `${this.#options.url} cannot be reached: ${String(failed)}`, failed);
      }
      const wait = reads ? waitBefore(attempt, asked, this.#retry) : null;
      if (wait === null) throw failure;
      await rest(wait, options.signal);
    }
  }

  #fetch(query: string, reads: boolean, variables: object, options: RequestOptions): Promise<Response> {
    const language = options.language ?? this.#options.language;
    const headers: Record<string, string> = {
      Accept: "application/graphql-response+json",
      ...(language === undefined ? {} : { "Accept-Language": language }),
      ...this.#options.headers,
    };
    const ask = this.#options.fetch ?? fetch;
    const signal = options.signal ?? null;
    const parameters = new URLSearchParams({ query });
    if (Object.keys(variables).length > 0) parameters.set("variables", JSON.stringify(variables));
    const address = `${this.#options.url}?${parameters}`;
    if (reads && address.length <= LONGEST_ADDRESS) {
      return ask(address, { headers, signal });
    }
    const body = JSON.stringify({ query, variables });
    return ask(this.#options.url, { method: "POST", headers: { ...headers, "Content-Type": "application/json" }, body, signal });
  }
}

async function read<Data>(response: Response): Promise<Answer<Data>> {
  const body = await json(response);
  if (body === null || (!("data" in body) && !("errors" in body))) {
    throw AnswerError.of(response.status, "NOT_GRAPHQL", `Status ${response.status}, and no answer of a GraphQL service`);
  }
  const { data = null, errors = [], extensions = {} } = body as Partial<Answer<Data>>;
  return { data, errors, extensions };
}

async function refusal(response: Response): Promise<AnswerError> {
  const { errors = [] } = ((await json(response)) ?? {}) as Partial<Answer<unknown>>;
  return errors.length > 0
    ? new AnswerError(errors, { status: response.status })
    : AnswerError.of(response.status, "UNAVAILABLE", `The service is busy or out of service (status ${response.status}).`);
}

async function json(response: Response): Promise<object | null> {
  const body = await response.text();
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === "object" ? parsed : null;
  } catch {
    return null;
  }
}

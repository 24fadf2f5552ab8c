/** Error of an answer, as the service tells it. */
export interface ErrorEntry {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string; readonly [key: string]: unknown };
}

/** Failure of a request: the service's errors, an HTTP status, or the code UNREACHABLE where no answer came. */
export class AnswerError extends Error {
  override readonly name = "AnswerError";
  /** The service's code of the first error, for programs: BAD_USER_INPUT, UNAVAILABLE. */
  readonly code: string;
  readonly errors: readonly ErrorEntry[];
  /** HTTP status; 0 where no answer came. */
  readonly status: number;
  /** What was answered in spite of the errors. */
  readonly data: unknown;

  constructor(
    errors: readonly ErrorEntry[],
    answered: { readonly status: number; readonly data?: unknown; readonly cause?: unknown },
  ) {
    super(errors.map(({ message }) => message).join(" "), { cause: answered.cause });
    this.errors = errors;
    this.status = answered.status;
    this.data = answered.data ?? null;
    this.code = errors[0]?.extensions?.code ?? "INTERNAL_SERVER_ERROR";
  }

  static of(status: number, code: string, message: string, cause?: unknown): AnswerError {
    return new AnswerError([{ message, extensions: { code } }], { status, cause });
  }
}

/** Repetition of requests that only read. */
export interface RetryOptions {
  /** How many further attempts; 0 for none. */
  readonly attempts: number;
  /** The first wait in milliseconds where the service names none; doubled each time, and spread by chance. */
  readonly wait: number;
  /** The longest wait in milliseconds. Where the service asks for a longer one, the request fails at once. */
  readonly longestWait: number;
}

export const RETRIES: RetryOptions = { attempts: 3, wait: 300, longestWait: 30_000 };

/** Statuses that pass: too many requests, no answer from a gateway, and out of service. */
export const PASSING: readonly number[] = [429, 502, 503, 504];

/** Milliseconds that `Retry-After` asks for, as seconds or as a date; null where it says neither. */
export function retryAfter(header: string | null, now: number = Date.now()): number | null {
  if (header === null || header.trim() === "") {
    return null;
  }
  const seconds = Number(header);
  const wait = Number.isFinite(seconds) ? 1000 * seconds : Date.parse(header) - now;
  return Number.isNaN(wait) ? null : Math.max(0, wait);
}

/** Wait before the next attempt, in milliseconds; null where there is to be none. */
export function waitBefore(attempt: number, asked: number | null, options: RetryOptions): number | null {
  if (attempt > options.attempts) {
    return null;
  }
  const usual = Math.min(options.longestWait, options.wait * 2 ** (attempt - 1)) * (0.5 + Math.random() / 2);
  const wait = asked ?? usual;
  return wait > options.longestWait ? null : wait;
}

/** Rests, unless the signal ends it before. */
export function rest(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const end = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", end);
      resolve();
    }, milliseconds);
    signal?.addEventListener("abort", end, { once: true });
  });
}

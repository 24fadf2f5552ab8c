/** Date as far as it is known: a year, a month of it, a day of that. */
export interface PartialDate {
  readonly year: number;
  /** From 1. */
  readonly month?: number;
  readonly day?: number;
}

const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Parses `2025`, `2025-10` or `2025-10-25`. */
export function parsePartialDate(text: string): PartialDate {
  const [, year, month, day] = PARTIAL.exec(text) ?? refuse(text, "2025, 2025-10 or 2025-10-25");
  return {
    year: Number(year),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
}

/** Parses a `Date`, `2026-11-01`, to midnight in UTC. */
export function parseDate(text: string): Date {
  const { day } = parsePartialDate(text);
  return day === undefined ? refuse(text, "a day such as 2026-11-01") : instant(`${text}T00:00:00Z`);
}

/** Parses a `DateTime`, `2026-11-01T12:30:00Z`. */
export function parseDateTime(text: string): Date {
  return text.includes("T") ? instant(text) : refuse(text, "a point in time such as 2026-11-01T12:30:00Z");
}

function instant(text: string): Date {
  const time = new Date(text);
  return Number.isNaN(time.getTime()) ? refuse(text, "a date that there is") : time;
}

function refuse(found: string, expected: string): never {
  throw new RangeError(`Found "${found}", expected ${expected}`);
}

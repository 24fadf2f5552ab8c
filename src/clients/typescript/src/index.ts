export { Client, type Answer, type Asked, type ClientOptions, type RequestOptions } from "./client.js";
export { AnswerError, type ErrorEntry } from "./errors.js";
export { items, pages, type Connection } from "./pages.js";
export { retryAfter, type RetryOptions } from "./retry.js";
export { parseDate, parseDateTime, parsePartialDate, type PartialDate } from "./scalars.js";
export { customScalars, possibleTypes } from "./generated/settings.js";

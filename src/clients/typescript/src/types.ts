export type * from "./generated/operations.js";
export type * as Schema from "./generated/schema.js";

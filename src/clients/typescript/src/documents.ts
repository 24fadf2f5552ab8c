export * from "./generated/cookbook.js";
export * from "./generated/own.js";

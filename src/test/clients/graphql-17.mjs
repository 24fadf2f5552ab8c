// Puts graphql 17 in the place of graphql 16 in a tool that would run with either: node --import ./graphql-17.mjs
import Module, { createRequire, register } from "node:module";

const hook = `export const resolve = (name, context, next) => next(name.replace(/^graphql(?=$|\\/)/, "graphql-17"), context);`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);

const resolve = Module._resolveFilename;
Module._resolveFilename = (name, ...rest) => resolve(name.replace(/^graphql(?=$|\/)/, "graphql-17"), ...rest);

const { version } = createRequire(import.meta.url)("graphql");
if (!version.startsWith("17.")) throw new Error(`graphql is ${version}, expected 17`);

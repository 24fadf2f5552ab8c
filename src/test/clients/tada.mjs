// Writes the schema's introspection as a type, which gql.tada reads documents by: node tada.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { minifyIntrospection, outputIntrospectionFile } from "@gql.tada/internal";
import { buildSchema, introspectionFromSchema } from "graphql";

const schema = buildSchema(readFileSync("schema.graphql", "utf8"));
const introspection = minifyIntrospection(introspectionFromSchema(schema));
writeFileSync("src/generated/tada.d.ts", outputIntrospectionFile(introspection, { fileType: ".d.ts", shouldPreprocess: true }));

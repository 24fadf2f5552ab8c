// The rules that graphql-eslint recommends, for the schema and for the documents of the cookbook and of the client.
import graphql from "@graphql-eslint/eslint-plugin";
import { readFileSync } from "node:fs";

const COOKBOOK = "cookbook/*.graphql";
const CLIENT = "package/src/documents/*.graphql";
const documents = [COOKBOOK, CLIENT];
const graphQLConfig = { schema: readFileSync("schema.graphql", "utf8"), documents };
const common = {
  plugins: { "@graphql-eslint": graphql },
  languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig } },
};

export default [
  {
    files: ["schema.graphql"],
    ...common,
    rules: {
      ...graphql.configs["flat/schema-recommended"].rules,
      // The schema's printer writes one-line descriptions so; the rule asks for either style, but one.
      "@graphql-eslint/description-style": ["error", { style: "inline" }],
      // Only what node(id:) fetches again has an id; the rest are parts of their parents, and caches keep them there.
      "@graphql-eslint/strict-id-in-types": "off",
    },
  },
  { files: documents, ...common, rules: graphql.configs["flat/operations-recommended"].rules },
  {
    files: [COOKBOOK],
    // Examples show what a reader sees; who keeps objects in a cache adds their ids.
    rules: { "@graphql-eslint/require-selections": "off" },
  },
];

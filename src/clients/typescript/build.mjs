// Builds the package where the clients' run has copied it, beside the schema: node build.mjs <project> <address of /graphql>
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  buildSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  parse,
  print,
  specifiedScalarTypes,
  stripIgnoredCharacters,
  visit,
} from "graphql";

const [project, address] = process.argv.slice(2);
const LANGUAGES = ["en", "fr", "es"];
const TEXTS = /^(site_name|not_ranked|range_unknown|column_(rank|state|score|points|range|reason)|reason_.*)$/;
const PAGING = ["first", "after", "last", "before"];

/** Runs a tool of the clients' run, which says itself what is wrong. */
function run(tool, ...given) {
  const { status } = spawnSync(process.execPath, [join("../node_modules/.bin", tool), ...given], { stdio: "inherit" });
  if (status !== 0) process.exit(1);
}

/** The JSON is written as a TypeScript value: nothing is read or parsed where the package is used. */
const value = (name, type, content) => `export const ${name}: ${type} = ${JSON.stringify(content)};\n`;

function graphqlFiles(folder) {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".graphql"))
    .sort()
    .map((file) => readFileSync(join(folder, file), "utf8"));
}

/** Each operation with the fragments of its file: a document of its own, and the text that goes over the wire. */
function operations(text) {
  const parts = parse(text, { noLocation: true }).definitions;
  const texts = parse(text).definitions.map(({ loc }) => text.slice(loc.start, loc.end));
  const isFragment = (part) => part.kind === Kind.FRAGMENT_DEFINITION;
  return parts.flatMap((operation, i) => {
    if (isFragment(operation)) return [];
    const chosen = parts.flatMap((part, j) => (j === i || isFragment(part) ? [j] : []));
    const body = stripIgnoredCharacters(chosen.map((j) => texts[j]).join("\n"));
    return [{ operation, body, definitions: chosen.map((j) => parts[j]) }];
  });
}

function documents(texts) {
  const lines = texts.flatMap(operations).map(({ operation, body, definitions }) => {
    const name = operation.name.value;
    const kind = operation.operation[0].toUpperCase() + operation.operation.slice(1);
    const types = `Types.${name}${kind}, Types.${name}${kind}Variables`;
    return `export const ${name} = document<${types}>(${JSON.stringify(body)}, ${JSON.stringify(definitions)});\n`;
  });
  return `import { document } from "../document.js";\nimport type * as Types from "./operations.js";\n\n${lines.join("")}`;
}

function cacheSettings(schema) {
  const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith("__"));
  const objects = types.filter(isObjectType);
  const possible = Object.fromEntries(
    types.filter(isAbstractType).map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
  );
  const connections = {};
  for (const type of objects) {
    for (const field of Object.values(type.getFields())) {
      const names = field.args.map(({ name }) => name);
      const isConnection = getNamedType(field.type).name.endsWith("Connection") && names.includes("after");
      if (isConnection) (connections[type.name] ??= {})[field.name] = names.filter((name) => !PAGING.includes(name));
    }
  }
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const withoutId = objects.filter((type) => !roots.includes(type) && !type.getFields().id).map(({ name }) => name);
  const scalars = types.filter(({ astNode }) => astNode?.kind === Kind.SCALAR_TYPE_DEFINITION).map(({ name }) => name);
  return (
    value("possibleTypes", "Record<string, string[]>", possible) +
    value("connections", "Record<string, Record<string, string[]>>", connections) +
    value("withoutId", "readonly string[]", withoutId) +
    value("customScalars", "readonly string[]", scalars.filter((name) => !specifiedScalarTypes.some((known) => known.name === name)))
  );
}

/** Texts that the service's own pages show: kept once, there. */
function texts() {
  const bundles = Object.fromEntries(LANGUAGES.map((language) => [language, bundle(language)]));
  return value("texts", "Record<Language, Record<string, string>>", bundles) + `export type Language = "${LANGUAGES.join('" | "')}";\n`;
}

function bundle(language) {
  const folder = join(project, "src/main/resources/web/messages", language);
  const lines = readdirSync(folder).flatMap((file) => readFileSync(join(folder, file), "utf8").split("\n"));
  const pairs = lines.map((line) => line.split(/ = (.*)/s)).filter(([key]) => TEXTS.test(key));
  return Object.fromEntries(pairs.map(([key, text]) => [key, text]));
}

/** With the type of each object, which caches ask for. */
function withTypes(body) {
  const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };
  const add = (node, _, parent) =>
    parent?.kind === Kind.OPERATION_DEFINITION ? undefined : { ...node, selections: [typename, ...node.selections] };
  return print(visit(parse(body), { [Kind.SELECTION_SET]: { leave: add } }));
}

/** Answers for the mock server: every document that needs no variables, and those that have an example of them. */
async function record(all) {
  const examples = JSON.parse(readFileSync("examples.json", "utf8"));
  const asked = all.flatMap(operations).flatMap(({ operation, body }) => {
    const needs = operation.variableDefinitions?.some(({ type }) => type.kind === Kind.NON_NULL_TYPE);
    const given = examples[operation.name.value] ?? (needs ? [] : [{}]);
    return given.map((variables) => ({ query: body, variables }));
  });
  const answers = [];
  for (const { query, variables } of asked) {
    const response = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/graphql-response+json" },
      body: JSON.stringify({ query: withTypes(query), variables }),
    });
    const answer = await response.json();
    if (answer.errors) throw new Error(`${query}\n${JSON.stringify(answer.errors)}`);
    answers.push({ query, variables, answer });
  }
  writeFileSync("answers.json", JSON.stringify(answers));
}

cpSync(join(project, "docs/schema.graphql"), "schema.graphql");
cpSync(join(project, "src/main/resources/graphiql/examples"), "cookbook", { recursive: true });
mkdirSync("src/generated", { recursive: true });
const own = graphqlFiles("src/documents");
const cookbook = graphqlFiles("cookbook");
writeFileSync("src/generated/own.ts", documents(own));
writeFileSync("src/generated/cookbook.ts", documents(cookbook));
writeFileSync("src/generated/settings.ts", cacheSettings(buildSchema(readFileSync("schema.graphql", "utf8"))));
writeFileSync("src/generated/texts.ts", texts());
run("graphql-codegen", "--errors-only");
run("tsc");
await record([...cookbook, ...own]);

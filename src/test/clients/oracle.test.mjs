/**
 * The service beside graphql-js 17: the same documents and variables, the same verdicts. A request that graphql-js refuses
 * before execution is refused here too, and no other; where coercion fails in a field, it fails in that field here; and
 * what is sound has data without errors.
 *
 * What is the service's own is kept out of the documents: its limits (cost, depth, sizes), texts that no database holds,
 * and numbers beyond those of IEEE 754, which graphql-js takes in literals. Empty selections, which graphql-js 17 takes
 * by default, are none of the specification of September 2025.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  buildClientSchema,
  buildSchema,
  execute,
  getIntrospectionQuery,
  getNullableType,
  GraphQLError,
  isAbstractType,
  isEnumType,
  isListType,
  isLeafType,
  Kind,
  lexicographicSortSchema,
  parse,
  printSchema,
  specifiedDirectives,
  validate,
  GraphQLSchema,
  visit,
} from "graphql-17";
import {
  buildClientSchema as buildClientSchema16,
  buildSchema as buildSchema16,
  lexicographicSortSchema as sort16,
  printSchema as printSchema16,
} from "graphql";
import { DocumentMaker } from "./oracle/documents.mjs";
import { Random } from "./oracle/random.mjs";

const address = process.env.DDI_URL;
const DOCUMENTS = Number(process.env.DDI_ORACLE_DOCUMENTS ?? 4000);
const SEED = Number(process.env.DDI_ORACLE_SEED ?? 20261101);
const AT_ONCE = 12;

/** The name under which the objects of an interface or a union tell their type. */
const TYPE = "kind_";

const sdl = await (await fetch(`${address}/schema.graphql`)).text();
/** graphql-js 17 executes no schema that has a directive of incremental delivery. */
const whole = ({ directives, ...config }) =>
  new GraphQLSchema({ ...config, directives: directives.filter(({ name }) => name !== "defer") });
const told = withDates(buildSchema(sdl));
const schema = withDates(whole(told.toConfig()));

async function ask(body) {
  const response = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/graphql-response+json" },
    body,
  });
  return response.json();
}

/** As the schema describes its scalars for dates. */
function withDates(built) {
  strict(built.getType("Date"), /^\d{4}-\d{2}-\d{2}$/);
  strict(built.getType("DateTime"), /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/);
  strict(built.getType("PartialDate"), /^\d{4}(-\d{2}(-\d{2})?)?$/);
  return built;
}

function strict(scalar, form) {
  const read = (value) => {
    const text = typeof value === "string" && form.test(value) ? value.slice(0, 10) : undefined;
    const day = text === undefined ? undefined : new Date(`${text}${"0000-01-01".slice(text.length)}T00:00:00Z`);
    if (day === undefined || Number.isNaN(day.getTime()) || !day.toISOString().startsWith(text)) {
      throw new GraphQLError(`no ${scalar.name}`);
    }
    return value;
  };
  const literal = (node) => read(node.kind === Kind.STRING ? node.value : undefined);
  Object.assign(scalar, { parseValue: read, coerceInputValue: read, parseLiteral: literal, coerceInputLiteral: literal });
}

/** A value of the type, whatever it is. */
function anything(type) {
  const bare = getNullableType(type);
  if (isListType(bare)) {
    const item = getNullableType(bare.ofType);
    return isAbstractType(item) ? schema.getPossibleTypes(item).map(({ name }) => ({ name })) : [anything(item)];
  } else if (isEnumType(bare)) {
    return bare.getValues()[0].value;
  } else if (isLeafType(bare)) {
    return { Int: 1, Float: 1.5, Boolean: true }[bare.name] ?? "2024-01-01";
  }
  return {};
}

/** What graphql-js says: "refused" before execution, or the paths of the fields in which it fails. */
async function expected({ query, variables, operationName }) {
  let document;
  try {
    document = parse(query, { allowEmptySelectionSets: false });
  } catch {
    return { refused: "syntax" };
  }
  const wrong = validate(told, document);
  if (wrong.length > 0) {
    return { refused: wrong[0].message };
  }
  const result = await execute({
    schema,
    document: visit(document, { Directive: ({ name }) => (name.value === "defer" ? null : undefined) }),
    operationName,
    variableValues: JSON.parse(variables),
    fieldResolver: (source, args, context, info) => anything(info.returnType),
    typeResolver: (value, context, info, type) => value.name ?? schema.getPossibleTypes(type)[0].name,
  });
  return "data" in result
    ? { failed: (result.errors ?? []).map((error) => error.path ?? []), data: result.data }
    : { refused: result.errors[0].message };
}

/** Whether the machine was too busy to answer in time, which says nothing of the language. */
function isLate(answer) {
  return answer.errors?.some((error) => error.extensions?.code === "TIMED_OUT") ?? false;
}

/** Whether nothing is there where the path leads, so that nobody came to its field; all of it where there is no path. */
function isCutShort(data, path) {
  let at = data;
  if (at === null) {
    return true;
  }
  for (const step of path.slice(0, -1)) {
    at = at?.[step];
  }
  return path.length > 1 && (at === undefined || at === null);
}

const shape = (value) => (Array.isArray(value) ? "list" : typeof value);

/**
 * Where an answer has another shape than that of graphql-js: a list, an object, a text, a number where it has none; or
 * other names or another order of them, since an object of one type always has the names that its document asks it for.
 * Types that only one of them meets cannot be compared, and neither can nulls.
 */
function misshapen(ours, theirs, path) {
  if (ours === null || theirs === null) {
    return undefined;
  } else if (shape(ours) !== shape(theirs)) {
    return `${path} is a ${shape(ours)}, expected a ${shape(theirs)}`;
  } else if (Array.isArray(ours)) {
    const like = (item) => theirs.find((each) => each?.[TYPE] === item?.[TYPE]);
    return ours.map((item, i) => misshapen(item, like(item) ?? null, `${path}[${i}]`)).find((found) => found !== undefined);
  } else if (typeof ours !== "object") {
    return undefined;
  }
  if (ours[TYPE] !== theirs[TYPE]) {
    return undefined;
  }
  if (Object.keys(ours).join() !== Object.keys(theirs).join()) {
    return `${path} has ${Object.keys(ours)}, expected ${Object.keys(theirs)}`;
  }
  return Object.keys(ours)
    .map((name) => misshapen(ours[name], theirs[name], `${path}.${name}`))
    .find((found) => found !== undefined);
}

function difference(wanted, answer, isSound) {
  const isRefused = !("data" in answer);
  if ((wanted.refused !== undefined) !== isRefused) {
    return `graphql-js: ${wanted.refused ?? "runs"}; the service: ${isRefused ? answer.errors[0].message : "runs"}`;
  }
  if (isRefused) {
    return undefined;
  }
  const paths = (answer.errors ?? []).map((error) => JSON.stringify(error.path));
  const missing = wanted.failed.find(
    (path) => !paths.includes(JSON.stringify(path)) && !isCutShort(answer.data, path),
  );
  if (missing !== undefined) {
    return `graphql-js fails at ${missing.join(".")}, the service nowhere there`;
  }
  if (isSound && wanted.failed.length === 0 && paths.length > 0) {
    return `the service alone fails: ${answer.errors[0].message} at ${paths[0]}`;
  }
  return misshapen(answer.data, wanted.data, "data");
}

const LIBRARYS_WORDS = /SRGQL|ANTLR|token recognition|graphql\.|Value\{|Validation error|Exception|java\.|\bAST\b|@\[/;
const codes = new Set(["GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED", "OPERATION_RESOLUTION_FAILURE", "BAD_USER_INPUT", "UNAUTHENTICATED", "BAD_REQUEST", "LIMIT_EXCEEDED"]);

test(`${DOCUMENTS} documents and their variables have the verdicts of graphql-js 17`, async (t) => {
  const random = new Random(SEED);
  const counts = { sound: 0, refused: 0, failed: 0, answered: 0 };
  const differences = [];
  const unclear = [];
  let made = 0;
  const one = async () => {
    const isSound = made % 3 === 0;
    const asked = new DocumentMaker(schema, random, isSound).make();
    made += 1;
    const name = asked.operationName === undefined ? "" : `,"operationName":${JSON.stringify(asked.operationName)}`;
    const wanted = await expected(asked);
    const body = `{"query":${JSON.stringify(asked.query)},"variables":${asked.variables}${name}}`;
    const first = await ask(body);
    const answer = isLate(first) ? await ask(body) : first;
    const differs = difference(wanted, answer, isSound);
    if (differs !== undefined) {
      differences.push(`${differs}\n  ${asked.query}\n  ${asked.variables} ${asked.operationName ?? ""}`);
    }
    for (const error of answer.errors ?? []) {
      if (LIBRARYS_WORDS.test(error.message) || !codes.has(error.extensions?.code)) {
        unclear.push(`${error.extensions?.code}: ${error.message}\n  ${asked.query} ${asked.variables}`);
      }
    }
    counts.sound += isSound ? 1 : 0;
    counts[wanted.refused !== undefined ? "refused" : wanted.failed.length > 0 ? "failed" : "answered"] += 1;
  };
  const worker = async () => {
    while (made < DOCUMENTS) {
      await one();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  t.diagnostic(`${JSON.stringify(counts)}, ${differences.length} differences`);
  assert.deepEqual(differences.slice(0, 20), [], `${differences.length} verdicts differ`);
  assert.deepEqual([...new Set(unclear)].slice(0, 20), [], `${unclear.length} errors are told in a library's words`);
  assert.ok(counts.refused > DOCUMENTS / 10 && counts.failed > 0 && counts.answered > DOCUMENTS / 3, JSON.stringify(counts));
});

const introspected = (await ask(JSON.stringify({ query: getIntrospectionQuery({ specifiedByUrl: true, inputValueDeprecation: true, directiveIsRepeatable: true, schemaDescription: true, oneOf: true }) }))).data;

test("introspection says what the downloaded schema says", () => {
  assert.equal(
    printSchema(lexicographicSortSchema(buildClientSchema(introspected))),
    printSchema(lexicographicSortSchema(buildSchema(sdl))),
  );
  assert.equal(printSchema16(sort16(buildClientSchema16(introspected))), printSchema16(sort16(buildSchema16(sdl))));
});

test("introspection lists the specification's directives, that of deferred parts and that of nullability", () => {
  assert.deepEqual(
    introspected.__schema.directives.map((directive) => directive.name).sort(),
    [...specifiedDirectives.map((directive) => directive.name), "defer", "semanticNonNull"].sort(),
  );
});

test("graphql-js 17 executes on the schema that introspection tells of", async () => {
  const told = whole(buildClientSchema(introspected).toConfig());
  const result = await execute({ schema: told, document: parse("{ platforms { key } }"), rootValue: { platforms: [{ key: "x" }] } });
  assert.equal(result.errors, undefined);
});

/**
 * Values of arguments and variables. A value has two spellings: as a literal of GraphQL and as JSON. Sound ones are such
 * as the service has an answer for; odd ones fit the type or not, as chance has it.
 */
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from "graphql-17";

const plain = (value) => ({ literal: JSON.stringify(value), json: JSON.stringify(value) });
const named = (name) => ({ literal: name, json: JSON.stringify(name) });
const list = (items) => ({
  literal: `[${items.map((item) => item.literal).join(", ")}]`,
  json: `[${items.map((item) => item.json).join(",")}]`,
});
const object = (fields) => ({
  literal: `{${fields.map(([name, value]) => `${name}: ${value.literal}`).join(", ")}}`,
  json: `{${fields.map(([name, value]) => `${JSON.stringify(name)}:${value.json}`).join(",")}}`,
});
const nothing = { literal: "null", json: "null" };

/** By the name of an argument or of an input field; by its whole coordinate where names differ in meaning. */
const SOUND = {
  "Query.indicators.kinds": ["REACH", "CYBER"],
  "Query.indicator.key": ["internet-users"],
  "Query.group.key": ["region-africa", "nowhere"],
  "Query.source.key": ["nowhere"],
  "Query.institution.key": ["mfa-est", "nowhere"],
  "Query.incident.key": ["eurepoc-2607-jpn", "nowhere"],
  "Query.treaty.key": ["un-cybercrime-convention", "nowhere"],
  "Query.methodology.key": ["digital-diplomacy", "nowhere"],
  "Query.compareEditions.from": ["2020", "2022"],
  "Query.compareEditions.to": ["2024", "2026"],
  "CountryFilterInput.group": ["region-africa", "region-europe"],
  code: ["EST", "EE", "233", "ZZZ"],
  codes: ["EST", "LV", "440"],
  country: ["EST", "FR"],
  attributedTo: ["RUS"],
  host: ["FRA"],
  sender: ["EST"],
  countries: ["EST", "LVA", "LTU"],
  edition: ["2024", "2026", "2024/1"],
  slug: ["2020", "2026", "nowhere"],
  since: ["2020"],
  revision: [1, 2],
  node: ["index", "reach", "openness"],
  nodes: ["index", "reach"],
  group: ["small-states"],
  platform: ["x"],
  platforms: ["x"],
  handle: ["nobody"],
  text: ["est", "ber", "a\tb", "état"],
  metric: ["followers", "posts"],
  indicators: ["internet-users", "e-participation-index"],
  language: ["fr", "ar", "zh-Hant"],
  id: ["nothing"],
  first: [1, 2],
  rankAtLeast: [1, 2],
  rankAtMost: [100, 150],
  scoreAtLeast: [0, 10.5],
  scoreAtMost: [90, 99.5],
  populationAtLeast: [0, 1000],
  populationAtMost: [1e9, 2e9],
  notGroup: ["small-states"],
  hasAccounts: [true, false],
  metrics: ["followers"],
  ids: ["nothing"],
  unMember: [true, false],
  rankedOnly: [true, false],
};
const EARLY_DATES = ["2015-01-01", "2016-02-29"];
const LATE_DATES = ["2024-12-31", "2026-01-01"];

/** Arguments that sound requests leave out: they need what only an earlier answer tells, or exclude one another. */
const LEFT_OUT = new Set(["after", "before", "last", "table", "orderBy", "measures", "institution"]);

export function isLeftOut(coordinate) {
  return LEFT_OUT.has(coordinate.split(".").at(-1)) || /RelationNetwork\.links\.(from|to)$/.test(coordinate);
}

/** A value that the service answers without an error. */
export function sound(random, type, coordinate) {
  const name = coordinate.split(".").at(-1);
  const bare = getNullableType(type);
  if (isListType(bare)) {
    const item = () => sound(random, bare.ofType, coordinate);
    if (coordinate === "Query.compareCountries.countries") {
      return list([plain("EST"), plain("LVA")]);
    }
    return random.chance(0.3) ? item() : list([item()]);
  }
  if (isEnumType(bare)) {
    return named(random.one(bare.getValues()).name);
  }
  if (isInputObjectType(bare)) {
    if (bare.name === "ScenarioInput") {
      return object([["weights", list([object([["node", plain("reach")], ["weight", plain(2)]])])]]);
    }
    const fields = random.some(Object.values(bare.getFields()), 2);
    return object(fields.map((field) => [field.name, sound(random, field.type, `${bare.name}.${field.name}`)]));
  }
  if (bare.name === "Date") {
    return plain(random.one(name === "from" ? EARLY_DATES : LATE_DATES));
  }
  if (bare.name === "Int" && (name === "from" || name === "to")) {
    return plain(name === "from" ? 2010 : 2020);
  }
  const known = SOUND[coordinate] ?? SOUND[name];
  if (known === undefined) {
    throw new Error(`no sound value is known for ${coordinate}: ${type}`);
  }
  return plain(random.one(known));
}

const ODD = [
  nothing,
  plain(true),
  plain(0),
  plain(-1),
  plain(5),
  plain(2147483647),
  plain(-2147483648),
  plain(2147483648),
  plain(-2147483649),
  plain(4294967301),
  plain(1.5),
  plain(0.1),
  { literal: "5.0", json: "5.0" },
  { literal: "1e2", json: "1e2" },
  { literal: "-0", json: "-0" },
  { literal: "-0.0", json: "-0.0" },
  { literal: "12345678901234567890", json: "12345678901234567890" },
  { literal: "1.0e300", json: "1.0e300" },
  plain(""),
  plain("5"),
  plain("1.5"),
  plain("true"),
  plain("EST"),
  plain("2024-02-29"),
  plain("2024-02-30"),
  plain("2023-02-29"),
  plain("2024-2-3"),
  plain("24-02-03"),
  plain("+2024-02-03"),
  plain("2024-02-03T00:00:00Z"),
  plain("yesterday"),
  plain("NAME"),
  named("NAME"),
  named("EMBASSY"),
  named("name"),
  { literal: "True", json: '"True"' },
  { literal: '"""a\n  block"""', json: '"a\\nblock"' },
  { literal: '"\\u00e9 \\u{1F600} \\uD83D\\uDE00"', json: '"é 😀"' },
  list([]),
  list([nothing]),
  list([plain("EST")]),
  list([plain("EST"), nothing]),
  list([plain(5)]),
  list([list([plain("EST")])]),
  list([list([])]),
  object([]),
  object([["codes", plain("EST")]]),
  object([["codes", list([plain(5)])]]),
  object([["nothing", plain(1)]]),
  object([["populationAtLeast", plain("5")]]),
  object([["populationAtLeast", nothing]]),
];

/** Page sizes that graphql-js takes cost more than the service allows. */
const SMALL = ODD.filter(({ json }) => !["2147483647", "1e2"].includes(json));

/** Any value at all, or one of the type's shape with something wrong somewhere inside. */
export function odd(random, type, isPage = false) {
  const bare = getNullableType(type);
  if (isPage) {
    return random.one(SMALL);
  }
  if (random.chance(0.45)) {
    return random.one(ODD);
  } else if (random.chance(0.1)) {
    return nothing;
  } else if (isListType(bare)) {
    const items = Array.from({ length: random.below(3) }, () => odd(random, bare.ofType));
    return items.length === 1 && random.chance(0.5) ? items[0] : list(items);
  } else if (isInputObjectType(bare)) {
    return oddObject(random, bare);
  } else if (isEnumType(bare)) {
    const name = random.one(bare.getValues()).name;
    return random.chance(0.8) ? named(name) : random.one([plain(name), named(name.toLowerCase()), named("NOWHERE")]);
  }
  return random.one(FITTING[getNamedType(bare).name]);
}

function oddObject(random, type) {
  const fields = Object.values(type.getFields());
  const taken = fields.filter((field) => random.chance(isNonNullType(field.type) ? 0.93 : 0.25));
  const given = taken.map((field) => [
    field.name,
    random.chance(0.85) ? fitting(random, field.type) : odd(random, field.type),
  ]);
  if (random.chance(0.08)) {
    given.push(["nothing", plain(1)]);
  }
  if (random.chance(0.05) && given.length > 0) {
    given.push(given[0]);
  }
  return object(given);
}

const FITTING = {
  Int: [plain(0), plain(7), plain(-3), plain(2147483647), { literal: "7", json: "7.0" }],
  Float: [plain(0), plain(1.5), plain(-3), { literal: "1e-3", json: "1e-3" }],
  String: [plain(""), plain("EST"), plain('a "b" \\ c'), plain("é"), { literal: '"""x"""', json: '"x"' }],
  ID: [plain("abc"), plain(5), { literal: "5", json: "5.0" }],
  Boolean: [plain(true), plain(false)],
  Date: [plain("2024-02-29"), plain("1999-12-31")],
  PartialDate: [plain("2024-02-29"), plain("2024-02"), plain("1999")],
};

/** A value that fits the type, sensible or not. */
export function fitting(random, type) {
  const bare = getNullableType(type);
  if (!isNonNullType(type) && random.chance(0.1)) {
    return nothing;
  } else if (isListType(bare)) {
    const items = Array.from({ length: 1 + random.below(2) }, () => fitting(random, bare.ofType));
    return items.length === 1 && random.chance(0.4) && items[0] !== nothing ? items[0] : list(items);
  } else if (isInputObjectType(bare) && bare.isOneOf) {
    const field = random.one(Object.values(bare.getFields()));
    let value = nothing;
    while (value === nothing) value = fitting(random, field.type);
    return object([[field.name, value]]);
  } else if (isInputObjectType(bare)) {
    return object(
      Object.values(bare.getFields())
        .filter((field) => isNonNullType(field.type) || random.chance(0.2))
        .map((field) => [field.name, fitting(random, field.type)]),
    );
  } else if (isEnumType(bare)) {
    return named(random.one(bare.getValues()).name);
  }
  return random.one(FITTING[getNamedType(bare).name]);
}

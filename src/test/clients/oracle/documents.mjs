/** Documents of GraphQL over a schema, with variables: sound ones, and odd ones with a mistake here and there. */
import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from "graphql-17";
import { fitting, isLeftOut, odd, sound } from "./values.mjs";

/** Fields that take a token, that make large files, or that score anew, are left out: they say nothing of the language. */
const LEFT_OUT = new Set([
  "Query.imports",
  "Query.import",
  "Query.auditTrail",
  "Query.corrections",
  "Edition.downloads",
  "Methodology.files",
  "Import.problems",
]);
const DEEPEST = 4;

/** What is asked twice is short, for documents to stay within the service's limits. */
const SHORT = 60;

/** How often a mistake is made where one could be. */
const MISTAKES = 0.015;

export class DocumentMaker {
  #schema;
  #random;
  #isSound;
  #variables = [];
  #fragments = [];
  #aliases = 0;

  constructor(schema, random, isSound) {
    this.#schema = schema;
    this.#random = random;
    this.#isSound = isSound;
  }

  /** @returns {{query: string, variables: string, operationName: string | undefined}} variables as JSON */
  make() {
    const random = this.#random;
    const isMutation = !this.#isSound && random.chance(0.12);
    const root = isMutation ? this.#schema.getMutationType() : this.#schema.getQueryType();
    const keyword = isMutation ? "mutation" : "query";
    const body = this.#selections(root, 0);
    const declared = this.#declarations();
    const name = random.chance(0.7) ? "Asked" : "";
    const isShort = !isMutation && declared === "" && name === "" && random.chance(0.5);
    const description = random.chance(0.12) ? random.one(['"What it asks." ', '"""\nWhat it asks.\n"""\n']) : "";
    const directives = this.#mistake() ? random.one(["@skip(if: true) ", "@nothing ", "@defer "]) : "";
    const parts = [
      isShort ? body : `${description}${keyword} ${name}${declared} ${directives}${body}`,
      ...this.#fragments.map((fragment) => this.#fragment(fragment)),
    ];
    const operationName = this.#others(parts, name);
    const query = this.#written(parts.sort(() => random.next() - 0.5).join(random.one(["\n", " ", ",\n"])));
    return { query, variables: this.#json(), operationName };
  }

  #mistake() {
    return !this.#isSound && this.#random.chance(MISTAKES);
  }

  /** Further operations beside the first, and which is to run. */
  #others(parts, name) {
    const random = this.#random;
    if (random.chance(0.85)) {
      return name !== "" && random.chance(0.5) ? name : this.#mistake() ? "Unknown" : undefined;
    }
    if (name === "") {
      if (!this.#isSound) {
        parts.push(random.one(["query Other { __typename }", "{ __typename }"]));
      }
      return undefined;
    }
    parts.push(`query ${this.#mistake() ? name : "Other"} { __typename }`);
    return this.#isSound || random.chance(0.8) ? name : random.one([undefined, "Other", "Unknown"]);
  }

  #fragment({ name, type, body }) {
    const random = this.#random;
    const description = random.chance(0.1) ? '"A part." ' : "";
    const parts = `${description}fragment ${name} on ${this.#mistake() ? random.one(["Nothing", "String", "Query"]) : type} ${body}`;
    return this.#mistake() ? `${parts}\n${parts}` : parts;
  }

  #declarations() {
    const random = this.#random;
    if (!this.#isSound && random.chance(0.03)) {
      this.#variables.push({ name: "unused", type: "Int", initial: undefined, value: undefined });
    }
    if (this.#mistake() && this.#variables.length > 0) {
      this.#variables.push(this.#variables[0]);
    }
    const declared = this.#variables.map(({ name, type, initial }) => {
      const description = random.chance(0.05) ? '"An input." ' : "";
      return `${description}$${name}: ${type}${initial === undefined ? "" : ` = ${initial}`}`;
    });
    return declared.length === 0 ? "" : `(${declared.join(random.one([", ", " "]))})`;
  }

  #json() {
    const given = this.#variables.filter(({ value }) => value !== undefined);
    const members = [...new Map(given.map(({ name, value }) => [name, value]))];
    if (this.#random.chance(0.05)) {
      members.push(["beside", "1"]);
    }
    return `{${members.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(",")}}`;
  }

  #selections(type, depth) {
    const random = this.#random;
    const fields = isAbstractType(type) ? this.#schema.getPossibleTypes(type) : this.#fields(type, depth);
    const most = depth === 0 ? 2 : 3;
    const taken = random.some(fields, 1 + random.below(most));
    const parts = isAbstractType(type)
      ? taken.map((concrete) => `... on ${concrete.name} ${this.#selections(concrete, depth + 1)}`)
      : taken.map((field) => this.#wrapped(type, field, depth));
    if (parts.length === 0 || random.chance(0.15)) {
      parts.push("__typename");
    }
    if (isAbstractType(type) || random.chance(0.3)) {
      parts.push("kind_: __typename");
    }
    if (depth === 0 && type === this.#schema.getQueryType() && random.chance(0.04)) {
      parts.push(this.#introspection());
    }
    const short = parts.filter((part) => part.length < SHORT);
    if (random.chance(0.08) && short.length > 0) {
      parts.push(random.one(short));
    }
    this.#spoil(parts);
    return `{ ${parts.join(random.one([" ", ", ", "\n  "]))} }`;
  }

  #introspection() {
    const name = this.#random.one(["Country", "Date", "SortDirection", "CountryFilterInput", "Nothing"]);
    const given = this.#random.chance(0.5) ? JSON.stringify(name) : `$${this.#variable("String!", { literal: `"${name}"`, json: `"${name}"` })}`;
    return this.#random.one([
      "__schema { description queryType { name } mutationType { name } subscriptionType { name } }",
      "__schema { directives { name isRepeatable locations args(includeDeprecated: true) { name defaultValue } } }",
      `__type(name: ${given}) { name kind description specifiedByURL isOneOf }`,
      `__type(name: ${given}) { enumValues { name isDeprecated } inputFields { name type { kind name } } }`,
      `__type(name: ${given}) { fields(includeDeprecated: true) { name args { name type { kind ofType { name } } } } }`,
    ]);
  }

  #spoil(parts) {
    const random = this.#random;
    if (this.#mistake()) {
      parts.push(
        random.one([
          "nothing",
          "__typename { x }",
          "...Missing",
          "... on Nothing { x }",
          "... on String { x }",
          "... on Account { handle }",
          "... @include(if: true) { __typename }",
          "a: __typename a: __typename",
          "a: __typename ... { a: __typename }",
          "__typename: nothing",
          "a: __typename a: nothing",
          "__typename ... { __typename: id }",
          "a: id a: __typename",
          "a: name a: key",
          "... { a: key } a: name",
          "same: __typename @skip(if: true) @skip(if: false)",
          "__typename @include",
          "__typename @include(if: 1)",
          "__typename @include(if: true, unless: false)",
          "__typename @deprecated",
          "__typename @defer",
          "... @defer { __typename }",
          "... @stream { __typename }",
          "__typename @oneOf",
          "__typename @specifiedBy(url: \"x\")",
          "__typename(x: 1)",
          "",
        ]),
      );
    }
    if (this.#mistake()) {
      parts.length = 0;
    }
  }

  /** Without those that cost much where the document is deep already, or that need what nobody can give. */
  #fields(type, depth) {
    return Object.values(type.getFields()).filter((field) => {
      const coordinate = `${type.name}.${field.name}`;
      const isDear = ["scenario", "compareEditions", "compareCountries"].includes(field.name);
      return (
        !LEFT_OUT.has(coordinate) &&
        (depth < DEEPEST || !isCompositeType(getNamedType(field.type))) &&
        (!isDear || this.#random.chance(0.2)) &&
        !(depth > 1 && isConnection(field)) &&
        !(depth > 1 && isListType(getNullableType(field.type)) && isCompositeType(getNamedType(field.type)) && !type.name.endsWith("Connection"))
      );
    });
  }

  /** A field by itself, in an inline fragment, or in a fragment of its own. */
  #wrapped(type, field, depth) {
    const random = this.#random;
    const text = this.#field(type, field, depth);
    const way = random.next();
    if (way < 0.06) {
      return `... ${random.chance(0.5) ? `on ${type.name} ` : ""}${this.#condition()}{ ${text} }`;
    } else if (way < 0.12 && this.#fragments.length < 3) {
      const name = `Part${this.#fragments.length}`;
      this.#fragments.push({ name, type: type.name, body: `{ ${text} }` });
      return this.#mistake() ? "" : `...${name} ${this.#condition()}`;
    }
    return text;
  }

  #condition() {
    const random = this.#random;
    if (random.chance(0.75)) {
      return "";
    }
    const name = random.one(["skip", "include"]);
    const isWeaker = this.#mistake();
    const type = isWeaker ? "Boolean" : "Boolean!";
    const value = random.chance(0.4) || isWeaker ? `$${this.#variable(type, { literal: "true", json: "true" }, isWeaker)}` : random.one(["true", "false"]);
    return `@${name}(if: ${value}) `;
  }

  #field(type, field, depth) {
    const random = this.#random;
    const alias = random.chance(0.4) || field.args.length > 0 ? `f${(this.#aliases += 1)}: ` : "";
    const name = this.#mistake() ? `${field.name}s` : field.name;
    const args = this.#arguments(type, field);
    const condition = this.#condition();
    const named = getNamedType(field.type);
    const isWhole = isCompositeType(named) !== this.#mistake();
    const body = isWhole && isCompositeType(named) ? ` ${this.#selections(named, depth + 1)}` : isWhole ? " { __typename }" : "";
    return `${alias}${name}${args}${condition === "" ? "" : ` ${condition}`}${body}`;
  }

  #arguments(type, field) {
    const random = this.#random;
    const taken = field.args.filter((argument) => this.#isTaken(type, field, argument));
    const texts = taken.map((argument) => `${argument.name}: ${this.#value(type, field, argument)}`);
    if (this.#mistake()) {
      texts.push("nothing: 1");
    }
    if (this.#mistake() && texts.length > 0) {
      texts.push(texts[0]);
    }
    return texts.length === 0 ? (this.#mistake() ? "()" : "") : `(${texts.join(random.one([", ", " "]))})`;
  }

  #isTaken(type, field, argument) {
    if (this.#isSound || argument.name === "first") {
      const isPage = argument.name === "first" && isConnection(field);
      return (isNonNullType(argument.type) || isPage || this.#random.chance(0.25)) && !isLeftOut(`${type.name}.${field.name}.${argument.name}`);
    }
    return isNonNullType(argument.type) ? !this.#mistake() : this.#random.chance(0.3);
  }

  #value(type, field, argument) {
    const random = this.#random;
    const isPage = argument.name === "first" || argument.name === "last";
    const way = random.next();
    const isWhole = isListType(getNullableType(argument.type)) || isInputObjectType(getNullableType(argument.type));
    if (!this.#isSound && isWhole && random.chance(0.3)) {
      return this.#withVariables(argument.type);
    }
    const value =
      this.#isSound || (isPage && way < 0.9)
        ? sound(random, argument.type, isPage ? "Query.first" : `${type.name}.${field.name}.${argument.name}`)
        : way < 0.8
          ? fitting(random, argument.type)
          : odd(random, argument.type, isPage);
    if (random.chance(0.3)) {
      const declared = this.#declared(argument);
      const isWeaker = isNonNullType(argument.type) && !declared.endsWith("!");
      return `$${this.#variable(declared, value, isWeaker)}`;
    }
    return this.#mistake() ? "$undeclared" : value.literal;
  }

  /** A list or an input object with variables within it, given, missing or null. */
  #withVariables(type) {
    const random = this.#random;
    const bare = getNullableType(type);
    if (isListType(bare)) {
      const items = Array.from({ length: 1 + random.below(2) }, () => this.#part(bare.ofType));
      return `[${items.join(", ")}]`;
    } else if (isInputObjectType(bare)) {
      const fields = Object.values(bare.getFields()).filter((field) => isNonNullType(field.type) || random.chance(0.3));
      return `{${fields.map((field) => `${field.name}: ${this.#part(field.type)}`).join(", ")}}`;
    }
    return fitting(random, type).literal;
  }

  #part(type) {
    const random = this.#random;
    if (random.chance(0.6)) {
      return this.#withVariables(type);
    }
    const declared = random.chance(0.4) ? this.#declared({ type }) : String(type);
    const isWeaker = isNonNullType(type) && !declared.endsWith("!");
    const name = this.#variable(declared, random.chance(0.9) ? fitting(random, type) : odd(random, type), isWeaker);
    if (!declared.endsWith("!") && random.chance(0.3)) {
      this.#variables.at(-1).value = undefined;
    }
    return `$${name}`;
  }

  /** The type that a variable is declared with: the argument's, a stricter one, or a wrong one. */
  #declared(argument) {
    const random = this.#random;
    const exact = String(argument.type);
    const way = random.next();
    if (way < 0.12 && !isNonNullType(argument.type)) {
      return `${exact}!`;
    } else if (way < (this.#isSound ? 0.2 : 0.45) && isNonNullType(argument.type)) {
      return exact.slice(0, -1);
    } else if (!this.#isSound && way > 0.95) {
      return random.one(["Int", "String!", "[String!]", "Boolean", "ID", "Float", "Date", "CountryFilterInput", "Country", "Nothing", `[${exact}]`]);
    }
    return exact;
  }

  /** @param isWeaker whether null may be given where the argument takes none, which fails in the field */
  #variable(type, value, isWeaker = false) {
    const random = this.#random;
    const name = `v${this.#variables.length}`;
    const needsValue = !type.endsWith("!");
    const byDefault = needsValue ? this.#isSound || random.chance(isWeaker ? 0.8 : 0.3) : random.chance(0.1);
    const way = random.next();
    let given = value.json;
    if (byDefault && way < 0.4) {
      given = undefined;
    } else if (!this.#isSound && isWeaker && way > 0.6) {
      given = "null";
    } else if (!this.#isSound && way > 0.96) {
      given = random.one([undefined, "null", "5", '"5"', "[]", "{}", "true"]);
    }
    this.#variables.push({ name, type, initial: byDefault ? value.literal : undefined, value: given });
    return name;
  }

  /** With comments, blanks and, seldom, with characters that do not belong there. */
  #written(text) {
    const random = this.#random;
    let written = text;
    if (random.chance(0.1)) {
      written = `# asked\n${written} # to the end`;
    }
    if (random.chance(0.03)) {
      written = `\uFEFF${written}`;
    }
    return this.#mistake() || this.#mistake() ? misspelt(random, written) : written;
  }
}

function isConnection(field) {
  return getNamedType(field.type).name.endsWith("Connection");
}

const INSERTED = ["}", "{", "(", "$", "!", "...", "&", "|", "=", "@", ":", '"', '"""', "'", "?", "01", "1.", ".5", "0x1", "1e", "1a", "-", "\u0007", "\u00a0", "é", "type X { a: Int }", "extend type Query { a: Int }", "fragment on on Query { __typename }", "query ($a: Int = $b) { __typename }", "subscription { __typename }", '"\\uD800"', '"\\u{110000}"', '"\\q"', '"a\nb"', '"\\u12"', "\\", "null", "true"];

function misspelt(random, text) {
  const at = random.below(text.length + 1);
  const way = random.next();
  if (way < 0.3) {
    return text.slice(0, at) + text.slice(at + 1);
  } else if (way < 0.4) {
    return text.slice(0, at);
  }
  return `${text.slice(0, at)} ${random.one(INSERTED)} ${text.slice(at)}`;
}


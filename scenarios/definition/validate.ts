/**
 * JSON against a schema, with every fault in words. Sole user of ajv.
 *
 * The rule this file keeps: all faults at once, one per place, each with what was found there and
 * what was expected.
 */
import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import type { Label } from "../results/types.ts";
import { isCalendarDay, type JsonSchema } from "./change-schema.ts";
import { didYouMean } from "./did-you-mean.ts";
import { type Issue, issue, pointerSegment, show } from "./issue.ts";
import { meantValue } from "./meant-value.ts";

export type Validator = (value: unknown) => readonly Issue[];

const mostNames = 12;
const typeWords: Readonly<Record<string, Label>> = {
  object: { nl: "een object met namen en waarden", en: "an object with names and values" },
  array: { nl: "een lijst", en: "a list" },
  string: { nl: "een tekst", en: "a text" },
  number: { nl: "een getal", en: "a number" },
  integer: { nl: "een geheel getal", en: "a whole number" },
  boolean: { nl: "true of false", en: "true or false" },
  null: { nl: "null", en: "null" },
};

function typeLabel(type: unknown): Label {
  const types = Array.isArray(type) ? type : [type];
  const words = types.map(
    (name) => typeWords[String(name)] ?? { nl: "iets anders", en: "something else" },
  );
  return {
    nl: words.map((word) => word.nl).join(" of "),
    en: words.map((word) => word.en).join(" or "),
  };
}

/** What a number is between, and in what it counts where its schema says so. */
function boundsLabel(schema: JsonSchema): Label {
  const { nl, en } = plainBounds(schema);
  const unit = schema["x-unit"] as Label | undefined;
  return unit === undefined ? { nl, en } : { nl: `${nl} (${unit.nl})`, en: `${en} (${unit.en})` };
}

function plainBounds({ type, minimum, maximum }: JsonSchema): Label {
  const word = typeLabel(Array.isArray(type) ? type[0] : (type ?? "number"));
  if (minimum !== undefined && maximum !== undefined) {
    return {
      nl: `${word.nl} van ${minimum} tot en met ${maximum}`,
      en: `${word.en} from ${minimum} to ${maximum}`,
    };
  }
  if (minimum !== undefined) {
    return { nl: `${word.nl} van ${minimum} of meer`, en: `${word.en} of ${minimum} or more` };
  }
  if (maximum === undefined) return typeLabel(type);
  return { nl: `${word.nl} van ${maximum} of minder`, en: `${word.en} of ${maximum} or less` };
}

function textLabel(schema: JsonSchema): Label {
  const { format, pattern, minLength, maxLength } = schema;
  if (format === "calendar-day") {
    return { nl: "een datum als 2028-01-01", en: "a date such as 2028-01-01" };
  }
  if (typeof pattern === "string") {
    return {
      nl: "kleine letters, cijfers en streepjes, hooguit 60 tekens",
      en: "small letters, digits and hyphens, at most 60 characters",
    };
  }
  const least = minLength ?? 0;
  return {
    nl: `een tekst van ${least} tot en met ${maxLength} tekens`,
    en: `a text of ${least} to ${maxLength} characters`,
  };
}

/** What a place in a file should hold: the words of its schema, or else made from its bounds. */
function expectation(schema: JsonSchema): Label {
  if (schema["x-expected"] !== undefined) return schema["x-expected"] as Label;
  if (schema["const"] !== undefined) {
    const text = show(schema["const"]);
    return { nl: text, en: text };
  }
  if (Array.isArray(schema["enum"])) {
    const names = schema["enum"].map(show).join(", ");
    return { nl: `een van ${names}`, en: `one of ${names}` };
  }
  if (schema["format"] !== undefined || schema["pattern"] !== undefined) return textLabel(schema);
  if (schema["type"] === "string" && schema["maxLength"] !== undefined) return textLabel(schema);
  return boundsLabel(schema);
}

function namesLabel(names: readonly string[]): Label {
  if (names.length === 0) return { nl: "geen namen op deze plaats", en: "no names in this place" };
  const listed = names.slice(0, mostNames).join(", ");
  const more = names.length - mostNames;
  if (more <= 0) return { nl: `een van ${listed}`, en: `one of ${listed}` };
  return { nl: `een van ${listed} en nog ${more}`, en: `one of ${listed} and ${more} more` };
}

/** A name with points, as the register writes it: how it is written in a file. */
function nestedLabel(name: string, known: readonly string[]): Label | null {
  const names = name.split(".");
  if (names.length < 2 || name.length > 100 || !known.includes(names[0] ?? "")) return null;
  const written = `${names.map((own) => `{${show(own)}: `).join("")}…${"}".repeat(names.length)}`;
  return { nl: `namen in elkaar: ${written}`, en: `names within each other: ${written}` };
}

function unknownName(error: ErrorObject): Issue {
  const name = String(error.params["additionalProperty"]);
  const schema = error.parentSchema as JsonSchema | undefined;
  const known = Object.keys((schema?.["properties"] as object | undefined) ?? {});
  // One number is never a slip of another.
  const isNumber = /^\d{2,}$/.test(name);
  return {
    path: `${error.instancePath}/${pointerSegment(name)}`,
    found: show(name),
    expected: nestedLabel(name, known) ?? namesLabel(known),
    hint: isNumber ? null : didYouMean(name, known),
  };
}

/** A part that comes in kinds does not name one of them. */
function unknownKind(error: ErrorObject): Issue {
  const { tag, tagValue } = error.params as { readonly tag: string; readonly tagValue?: unknown };
  const branches = (error.parentSchema?.["oneOf"] ?? []) as readonly JsonSchema[];
  const kinds = branches.map(({ properties }) => {
    const own = (properties as Readonly<Record<string, JsonSchema>>)[tag];
    return String(own?.["const"]);
  });
  const path = `${error.instancePath}/${pointerSegment(tag)}`;
  const found = tagValue === undefined ? "-" : show(tagValue);
  const hint = typeof tagValue === "string" ? didYouMean(tagValue, kinds) : null;
  return { path, found, expected: namesLabel(kinds), hint };
}

function countLabel(least: number, most: unknown): Label {
  const count = least === most ? `${least}` : null;
  return {
    nl: `${count ?? `${least} tot ${most}`} regels`,
    en: `${count ?? `${least} to ${most}`} items`,
  };
}

/** The schema that a reference within the same schema leads to; any other schema is itself. */
function resolved(schema: JsonSchema, whole: JsonSchema): JsonSchema {
  const { $ref } = schema as { readonly $ref?: unknown };
  if (typeof $ref !== "string" || !$ref.startsWith("#/")) return schema;
  const steps = $ref.slice(2).split("/");
  const found = steps.reduce<unknown>(
    (part, step) => (part as Readonly<Record<string, unknown>> | undefined)?.[step],
    whole,
  );
  return (found ?? {}) as JsonSchema;
}

/** What says of a place what it holds, in a schema. */
const telling = ["x-expected", "const", "enum", "format", "type"] as const;

/** Something is not there: what it would be, and that it is to be added. */
function missingName(error: ErrorObject, whole: JsonSchema): Issue {
  const name = String(error.params["missingProperty"]);
  const own = (error.parentSchema as JsonSchema | undefined)?.["properties"] as
    | Readonly<Record<string, JsonSchema>>
    | undefined;
  const schema = resolved(own?.[name] ?? {}, whole);
  const isTold = telling.some((word) => schema[word] !== undefined);
  const { nl, en } = toAdd(name, isTold ? expectation(schema) : null);
  return issue(`${error.instancePath}/${pointerSegment(name)}`, "-", nl, en);
}

/** Words for something that has to be added; `what` it would be, where that is known. */
export function toAdd(name: string, what: Label | null = null): Label {
  return {
    nl: what === null ? `"${name}" hier; voeg het toe` : `${what.nl}; voeg "${name}" toe`,
    en: what === null ? `"${name}" here; add it` : `${what.en}; add "${name}"`,
  };
}

function toIssue(error: ErrorObject, whole: JsonSchema): Issue {
  if (error.keyword === "additionalProperties") return unknownName(error);
  if (error.keyword === "discriminator") return unknownKind(error);
  if (error.keyword === "required") return missingName(error, whole);
  if (error.keyword === "minItems" || error.keyword === "maxItems") {
    const { minItems = 0, maxItems } = (error.parentSchema ?? {}) as Record<string, unknown>;
    const found = String((error.data as readonly unknown[]).length);
    const { nl, en } = countLabel(Number(minItems), maxItems);
    return issue(error.instancePath, found, nl, en);
  }
  const schema = (error.parentSchema ?? {}) as JsonSchema;
  const hint = meantValue(error.data, schema);
  const expected = withPoint(error.data, schema, expectation(schema));
  return { path: error.instancePath, found: show(error.data), expected, hint };
}

/** A number written as a Dutch text, with a comma: what to write instead. */
function withPoint(found: unknown, { type }: JsonSchema, expected: Label): Label {
  const isNumber = type === "number" || type === "integer";
  if (!isNumber || typeof found !== "string" || !/^-?\d{1,15},\d{1,15}$/.test(found))
    return expected;
  const written = found.replace(",", ".");
  return {
    nl: `${expected.nl}; gebruik een punt, zonder aanhalingstekens: ${written}`,
    en: `${expected.en}; use a point, without quotes: ${written}`,
  };
}

/**
 * A function that gives every fault of a value against this schema, one per place. The schema is made
 * ready when something is first judged: that takes longer than all else a start does.
 */
export function validator(schema: JsonSchema): Validator {
  let judge: ValidateFunction | undefined;
  return (value) => {
    judge ??= compiled(schema);
    if (judge(value)) return [];
    const places = new Map<string, Issue>();
    for (const error of judge.errors ?? []) {
      // "if" only says that its branch has faults, and those are told by themselves.
      if (error.keyword === "if") continue;
      const found = toIssue(error, schema);
      if (!places.has(found.path)) places.set(found.path, found);
    }
    return [...places.values()].sort((first, second) => (first.path < second.path ? -1 : 1));
  };
}

function compiled(schema: JsonSchema): ValidateFunction {
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    discriminator: true,
    // What stands once in a schema is made ready once.
    inlineRefs: false,
    // A schema judges a file or two: tidying its code costs more than half of all, and brings nothing.
    code: { optimize: false },
  });
  ajv.addFormat("calendar-day", isCalendarDay);
  ajv.addKeyword("x-expected");
  ajv.addKeyword("x-unit");
  const { $schema: _dialect, ...rest } = schema as { $schema?: unknown };
  return ajv.compile(rest);
}

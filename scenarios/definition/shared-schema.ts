/**
 * A schema in which what says the same stands once.
 *
 * The rule this file keeps: it judges as the schema it was made of does; only words for whoever reads a
 * schema are left out.
 *
 * The schema of a change has well over a thousand numbers, of which most are of a kind: a share, a
 * number of places. Made ready one by one they take four times as long as all else a start does.
 */
import type { JsonSchema } from "./change-schema.ts";

/** The same schema, with each part that it has more than once as one of its `$defs`. */
export function sharedSchema(schema: JsonSchema): JsonSchema {
  const names = new Map<string, string>();
  const $defs: Record<string, JsonSchema> = {};
  const shared = (part: JsonSchema): JsonSchema => {
    const { description: _words, ...own } = part;
    const rest = withParts(own, shared);
    const text = JSON.stringify(rest);
    const known = names.get(text);
    const name = known ?? `part-${names.size + 1}`;
    if (known === undefined) {
      names.set(text, name);
      $defs[name] = rest;
    }
    return { $ref: `#/$defs/${name}` };
  };
  return { ...shared(schema), $defs };
}

/** A schema with those of its properties replaced. */
function withParts(schema: JsonSchema, by: (part: JsonSchema) => JsonSchema): JsonSchema {
  const { properties } = schema as {
    readonly properties?: Readonly<Record<string, JsonSchema>>;
  };
  if (properties === undefined) return schema;
  const parts = Object.entries(properties).map(([name, part]) => [name, by(part)] as const);
  return { ...schema, properties: Object.fromEntries(parts) };
}

/**
 * Constants made constant again in what the bundler wrote.
 *
 * The rule this file keeps: only what is given a value once, where it is declared, is called constant;
 * what looks as if it might be given another, anywhere in the module, is left as it was.
 *
 * The bundler turns every `const` at the top of a module into `var`. Then Node has to read the value
 * anew at every use, and see whether it is still a number; of a constant it compiles the value itself.
 */

/** At the start of a line: what stands at the top of a module, as the bundler writes it. */
const declared = /^var ([\w$]+) = /gm;
/** A name that gets a value, in whatever way; `a = 1` where it is declared counts as well. */
const given =
  /(?<![\w$.])([\w$]+)\s*(?:(?:\*\*|<<|>>>?|&&|\|\||\?\?|[-+*/%&|^])?=(?![=>])|\+\+|--)/g;
const counted = /(?:\+\+|--)\s*([\w$]+)/g;
/** Names that get their values from a list or a record: `[a, b] = pair`, `({ a } = pair)`. */
const spread = /^\s*(?:\[([^\]=;]*)\]|\(\{([^}=;]*)\}) = /gm;

/** How often each name is given a value. */
function timesGiven(code) {
  const times = new Map();
  const note = (name) => times.set(name, (times.get(name) ?? 0) + 1);
  for (const pattern of [given, counted]) for (const [, name] of code.matchAll(pattern)) note(name);
  for (const [, list, record] of code.matchAll(spread)) {
    for (const name of (list ?? record).split(/[^\w$]+/)) note(name);
  }
  return times;
}

/**
 * The same module with its constants declared as such.
 *
 * @param {string} code a module as the bundler wrote it, not minified
 */
export function withConstants(code) {
  const times = timesGiven(code);
  return code.replace(declared, (text, name) =>
    times.get(name) === 1 ? `const ${name} = ` : text,
  );
}

/**
 * Finds chance and time that come from nowhere: `Math.random()`, `Date.now()`, `new Date()` and kin.
 *
 * The one rule: it reads the program, not the text, so a comment that names one is no fault and a
 * call spread over two lines is.
 */
import ts from "typescript";

/** Members that give another answer on every run. */
const ambientMembers: ReadonlySet<string> = new Set([
  "Math.random",
  "Date.now",
  "performance.now",
  "performance.timeOrigin",
  "crypto.getRandomValues",
  "crypto.randomUUID",
  "process.hrtime",
]);

function ambientName(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && node.expression.getText() === "Date") return "new Date";
  if (ts.isCallExpression(node) && node.expression.getText() === "Date") return "Date()";
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  const owner = node.expression.getText().replace(/^globalThis\./, "");
  const member = `${owner}.${node.name.text}`;
  return ambientMembers.has(member) ? member : undefined;
}

/** Each use of ambient chance or time in a source text, as `line: name`. */
export function ambientUses(path: string, text: string): readonly string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  const uses: string[] = [];
  const visit = (node: ts.Node): void => {
    const name = ambientName(node);
    if (name !== undefined) {
      uses.push(`${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${name}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return uses;
}

/**
 * Every number of a model under one name: its path, as a scenario writes it.
 *
 * The rule this file keeps: there is one walk over the model. What a scenario may change, what the
 * register lists and what `explain` finds are the same names by construction.
 */
import type { Model, PathwayEdge, Quantity } from "#journeys";

export type AnyQuantity = Quantity<number | string | boolean>;

/** What a scenario may change, as a tree of names with a quantity at every leaf. */
export interface QuantityTree {
  readonly [name: string]: QuantityTree | AnyQuantity;
}

export interface NamedQuantity {
  /** The names from the root, joined by points: `forms.pleegzorg.price`. */
  readonly id: string;
  /** The names themselves, as they stand below each other in a scenario. */
  readonly names: readonly string[];
  readonly quantity: AnyQuantity;
}

/** The name of an edge in a scenario: `kind:from>to`. */
export function edgeKey(edge: PathwayEdge): string {
  return `${edge.kind}:${edge.from}>${edge.to}`;
}

export function isQuantity(node: unknown): node is AnyQuantity {
  return (
    typeof node === "object" &&
    node !== null &&
    "value" in node &&
    "unit" in node &&
    "kind" in node &&
    typeof node.value !== "object"
  );
}

/** The quantities below a node of the model; null where there is none. */
function treeOf(node: unknown): QuantityTree | AnyQuantity | null {
  if (isQuantity(node)) return node;
  if (typeof node !== "object" || node === null || Array.isArray(node)) return null;
  const branches = Object.entries(node)
    .map(([name, member]) => [name, treeOf(member)] as const)
    .filter((entry): entry is [string, QuantityTree | AnyQuantity] => entry[1] !== null)
    .sort(([first], [second]) => (first < second ? -1 : 1));
  return branches.length === 0 ? null : Object.fromEntries(branches);
}

/** The tree of all quantities of a model; the pathway stands in it by edge. */
export function quantityTree(model: Model): QuantityTree {
  const edges = model.pathway.map((edge) => [edgeKey(edge), edge.share] as const);
  const tree = treeOf({ ...model, pathway: Object.fromEntries(edges) });
  return tree === null || isQuantity(tree) ? {} : tree;
}

/** All quantities of a model in order of name. */
export function quantitiesOf(model: Model): readonly NamedQuantity[] {
  const list: NamedQuantity[] = [];
  const walk = (tree: QuantityTree, path: readonly string[]): void => {
    for (const [name, node] of Object.entries(tree)) {
      const names = [...path, name];
      if (isQuantity(node)) list.push({ id: names.join("."), names, quantity: node });
      else walk(node, names);
    }
  };
  walk(quantityTree(model), []);
  return list;
}

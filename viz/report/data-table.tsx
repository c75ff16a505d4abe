/**
 * Tables as they stand on the page: open, or folded behind their own title.
 *
 * The rule this file keeps: all text from the results passes through Preact as text, and a table
 * scrolls inside its own box, never the page.
 */
import type { JSX } from "preact";
import type { TableView } from "../prepare/view.ts";
import type { FigureTable } from "./figure.ts";

interface TableProps {
  readonly table: TableView;
  readonly label: string;
}

/** A table that scrolls inside its own box; the box can be reached by keyboard. Cells are numbers unless they say. */
export function DataTable({ table, label }: TableProps): JSX.Element {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset belongs to a form, this box only scrolls
    <div class="scroll data" tabindex={0} role="group" aria-label={label}>
      <table>
        <caption>{label}</caption>
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              <th key={index} scope="col" class={column.numeric ? "number" : undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, line) => (
            <tr key={line}>
              {row.map((cell, index) =>
                index === 0 ? (
                  <th key={index} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={index} class={table.columns[index]?.numeric ? undefined : "text"}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/**
 * A table of which a row becomes a block of its own on a narrow screen. Each cell names its column,
 * which is seen then: it may be all that is left of the table.
 */
export function StackedTable({
  table: { columns, rows },
  label,
  caption = false,
}: TableProps & { readonly caption?: boolean }): JSX.Element {
  const kindOf = (index: number) => (columns[index]?.numeric ? "number" : "text");
  return (
    <table class="stacks" aria-label={caption ? undefined : label}>
      {caption ? <caption>{label}</caption> : null}
      <thead>
        <tr>
          {columns.map((column, index) => (
            <th key={index} scope="col" class={kindOf(index)}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, line) => (
          <tr key={line}>
            {row.map((cell, index) =>
              index === 0 ? (
                <th key={index} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={index} class={kindOf(index)}>
                  <span class="named">{columns[index]?.label}</span>
                  <span>{cell}</span>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface FoldedProps {
  readonly tables: readonly FigureTable[];
  readonly title: string;
}

/** A table by itself: open, or behind its own title. */
function Folded({ item, title }: { readonly item: FigureTable; readonly title: string }) {
  const table = <DataTable table={item.table} label={`${title}. ${item.title}`} />;
  if (item.open) return table;
  return (
    <details>
      <summary>{item.title}</summary>
      {table}
    </details>
  );
}

/** Tables in a row that have a group in common. */
function runsOf(tables: readonly FigureTable[]): readonly (readonly FigureTable[])[] {
  const runs: FigureTable[][] = [];
  for (const item of tables) {
    const last = runs.at(-1);
    if (item.group !== undefined && last?.[0]?.group === item.group) last.push(item);
    else runs.push([item]);
  }
  return runs;
}

/** The tables of a figure; those of one group fold together. */
export function FoldedTables({ tables, title }: FoldedProps): JSX.Element {
  return (
    <>
      {runsOf(tables).map((run, index) => {
        const group = run[0]?.group;
        const name = group === undefined ? title : `${title}. ${group}`;
        const folded = run.map((item, at) => <Folded key={at} item={item} title={name} />);
        if (group === undefined) return folded;
        return (
          <details key={index} class="group">
            <summary>{group}</summary>
            {folded}
          </details>
        );
      })}
    </>
  );
}

/**
 * The chapter of tables: one block a table, closed until it is asked for.
 *
 * The rule this file keeps: what a table shows stands above it and what it does not show below it;
 * on a narrow screen a row becomes a block of its own, so that nothing has to be scrolled.
 */
import type { JSX } from "preact";
import type { NamedTable, Results } from "#results";
import { withNames } from "../prepare/register-names.ts";
import { type NamedTableView, prepareTable } from "../prepare/tables.ts";
import type { Voice } from "../words/index.ts";
import { SaveButtons } from "./controls.tsx";
import { StackedTable } from "./data-table.tsx";

interface TablesProps {
  readonly results: Results;
  readonly voice: Voice;
}

function TableBlock(props: { readonly view: NamedTableView; readonly voice: Voice }): JSX.Element {
  const { view, voice } = props;
  const { page } = voice.words;
  return (
    <details class="answer" id={`table-${view.id}`}>
      <summary>{view.title}</summary>
      <p>{view.shows}</p>
      <StackedTable table={view.table} label={view.title} />
      <p class="soft">
        <strong>{page.leavesOut}</strong> {view.leavesOut}
      </p>
      {view.questions.length === 0 ? null : (
        <p class="soft">{page.answers(view.questions.map(String))}</p>
      )}
      <SaveButtons of="table" title={view.title} voice={voice} />
    </details>
  );
}

/** A table with the numbers of the model by their names in what it says and leaves out. */
function namedTable({ register }: Results, table: NamedTable, voice: Voice): NamedTableView {
  const view = prepareTable(table, voice);
  const named = (text: string) => withNames(text, register, voice);
  return { ...view, shows: named(view.shows), leavesOut: named(view.leavesOut) };
}

/** All tables of the results; nothing when there are none. */
export function Tables({ results, voice }: TablesProps): JSX.Element | null {
  if (results.tables.length === 0) return null;
  const { section, lead } = voice.words;
  return (
    <section aria-labelledby="tables">
      <h2 id="tables">{section.tables}</h2>
      <p>{lead.tables}</p>
      {results.tables.map((table) => (
        <TableBlock key={table.id} view={namedTable(results, table, voice)} voice={voice} />
      ))}
    </section>
  );
}

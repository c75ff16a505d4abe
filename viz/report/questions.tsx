/**
 * The verdicts on the questions of the implementation test, at the head of the first page.
 *
 * The rule this file keeps: a verdict is a word first; sign and colour only repeat it.
 */
import type { JSX } from "preact";
import type { Results } from "#results";
import { prepareQuestions, type QuestionView } from "../prepare/questions.ts";
import type { Voice } from "../words/index.ts";

interface QuestionsProps {
  readonly results: Results;
  readonly voice: Voice;
  /** Headings of the chapters on the page, by id. */
  readonly chapters: ReadonlyMap<string, string>;
}

function Row(props: {
  readonly row: QuestionView;
  readonly voice: Voice;
  readonly chapter: string | undefined;
}): JSX.Element {
  const { row, voice, chapter } = props;
  const { head, touches } = voice.words.questions;
  return (
    <tr>
      <th scope="row">{row.ask}</th>
      <td class="text">
        <span class="named">{head.verdict}</span>
        <span>
          <strong class={`verdict ${row.verdict}`}>{row.verdictWord}</strong>{" "}
          <span class="soft">{row.verdict === "unknown" ? "" : row.certaintyWord}</span>
        </span>
      </td>
      <td class="text">
        <span class="named">{head.why}</span>
        <span>
          {row.why}
          {row.clause === null ? null : <span class="soft"> {touches(row.clause)}</span>}
        </span>
      </td>
      <td class="text">
        <span class="named">{head.more}</span>
        <span>{chapter === undefined ? "" : <a href={`#${row.chapter}`}>{chapter}</a>}</span>
      </td>
    </tr>
  );
}

/** The table of verdicts; nothing when no verdict was given. */
export function Questions({ results, voice, chapters }: QuestionsProps): JSX.Element | null {
  const view = prepareQuestions(results, voice);
  if (view === null) return null;
  const { words, format } = voice;
  const { heading, head, lead, decide } = words.questions;
  const { works, conditional, fails, unknown } = view.counts;
  const counts = {
    works: format.number(works),
    conditional: format.number(conditional),
    fails: format.number(fails),
    unknown: format.number(unknown),
  };
  return (
    <>
      <h3 id="questions">{heading}</h3>
      <p>{lead(counts, format.number(view.rows.length))}</p>
      <table class="stacks verdicts" aria-labelledby="questions">
        <thead>
          <tr>
            {[head.question, head.verdict, head.why, head.more].map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <Row key={row.id} row={row} voice={voice} chapter={chapters.get(row.chapter)} />
          ))}
        </tbody>
      </table>
      {view.rows.every(({ clause }) => clause === null) ? null : <p>{decide}</p>}
    </>
  );
}

/**
 * What designs set that does nothing, beside the way to repeat the run.
 *
 * The rule this file keeps: without remarks nothing stands there; the sentence of a remark comes from
 * the file, so that report and terminal say the same.
 */
import { Fragment, type JSX } from "preact";
import type { DesignRemark, Results } from "#results";
import { say } from "../prepare/view.ts";
import type { Voice } from "../words/index.ts";

/** What is set: the number with its value, or the names of several. */
function SetNumbers({ ids, found }: DesignRemark): JSX.Element {
  return (
    <>
      {ids.map((id, index) => (
        <Fragment key={id}>
          {index > 0 ? ", " : ""}
          <code>{ids.length === 1 ? `${id} = ${found}` : id}</code>
        </Fragment>
      ))}
    </>
  );
}

export function Remarks({
  results,
  voice,
}: {
  readonly results: Results;
  readonly voice: Voice;
}): JSX.Element | null {
  const { words, lang } = voice;
  const remarks = results.remarks ?? [];
  if (remarks.length === 0) return null;
  const titleOf = (id: string): string => {
    const design = results.variants.find((variant) => variant.id === id);
    return design === undefined ? id : say(design, lang);
  };
  return (
    <div id="remarks">
      <h3>{words.remarks.heading}</h3>
      <p>{words.remarks.lead}</p>
      <ul>
        {remarks.map((remark, index) => (
          <li key={index}>
            {titleOf(remark.variant)}: <SetNumbers {...remark} /> {say(remark.text, lang)}.
          </li>
        ))}
      </ul>
    </div>
  );
}

/**
 * Conclusions on the page: the few of the first page, and those at the end of a chapter.
 *
 * The rule this file keeps: no conclusion without its certainty, and without what it rests on.
 */
import type { JSX } from "preact";
import type { Results } from "#results";
import {
  type ClaimView,
  certaintyLegend,
  comparedOf,
  furtherClaims,
  headlinesOf,
} from "../prepare/findings.ts";
import { capital, withSmallLetter } from "../prepare/view.ts";
import type { Voice } from "../words/index.ts";
import { Questions } from "./questions.tsx";

export function Chip({
  claim,
  voice,
}: {
  readonly claim: Pick<ClaimView, "certainty" | "certaintyWord"> | null;
  readonly voice: Voice;
}): JSX.Element {
  return claim === null ? (
    <span class="chip describes">{voice.words.describes}</span>
  ) : (
    <span class={`chip ${claim.certainty}`}>{claim.certaintyWord}</span>
  );
}

interface ClaimProps {
  readonly claim: ClaimView;
  readonly voice: Voice;
}

/** For whom it holds, what it rests on, where it comes from, what it touches: in one line. */
export function weightOf(claim: ClaimView, voice: Voice): string {
  const { perspective, basis, origin, originMeans, clause } = claim;
  const known = `${capital(perspective)}; ${basis}; ${origin}: ${withSmallLetter(originMeans)}`;
  return `${known} ${voice.words.clause}: ${clause}.`;
}

/** A conclusion of the first page, with a pointer to the chapter that says more. */
function HeadlineCard({
  claim,
  voice,
  chapters,
}: ClaimProps & { readonly chapters: ReadonlyMap<string, string> }): JSX.Element {
  const chapter = chapters.get(claim.chapter);
  const [first = "", ...rest] = claim.sentence.split(/(?<=\.) (?=[\p{Lu}€])/u);
  return (
    <li class={`claim ${claim.certainty}`}>
      <h3>{claim.about}</h3>
      <div>
        <Chip claim={claim} voice={voice} />
      </div>
      <p class="told">
        <strong>{first}</strong> {rest.join(" ")}
      </p>
      <p class="soft weight">
        {[claim.times, weightOf(claim, voice)].filter((part) => part !== "").join(" ")}
      </p>
      {chapter === undefined ? null : (
        <p>
          <a href={`#${claim.chapter}`}>{voice.words.moreIn(chapter)}</a>
        </p>
      )}
    </li>
  );
}

/** One conclusion with everything a reader needs to weigh it. */
function ClaimCard({ claim, voice }: ClaimProps): JSX.Element {
  const { words } = voice;
  const facts = [
    [words.card.perspective, claim.perspective],
    [words.card.basis, claim.basis],
    [words.card.origin, `${claim.origin}. ${claim.originMeans}`],
    [words.clause, claim.clause],
  ];
  return (
    <li class={`claim ${claim.certainty}`}>
      <div>
        <Chip claim={claim} voice={voice} />
      </div>
      <p class="told">{claim.sentence}</p>
      {claim.times === "" ? null : <p class="soft">{claim.times}</p>}
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

interface ConclusionsProps {
  readonly results: Results;
  readonly voice: Voice;
  /** Headings of the chapters on the page, by id. */
  readonly chapters: ReadonlyMap<string, string>;
}

/** The first page. */
export function Conclusions({ results, voice, chapters }: ConclusionsProps): JSX.Element {
  const { words } = voice;
  const claims = headlinesOf(results, voice);
  const further = furtherClaims(results, voice);
  const compared = comparedOf(results, voice);
  return (
    <section aria-labelledby="conclusions">
      <h2 id="conclusions">{words.section.conclusions}</h2>
      <Questions results={results} voice={voice} chapters={chapters} />
      {claims.length === 0 ? null : <h3>{words.questions.claims}</h3>}
      <p>{claims.length === 0 ? words.lead.noFindings : words.lead.conclusions}</p>
      {compared === null ? null : (
        <p>
          <strong>{compared}</strong>
        </p>
      )}
      {claims.length === 0 ? null : (
        <ul class="claims headlines">
          {claims.map((claim) => (
            <HeadlineCard key={claim.id} claim={claim} voice={voice} chapters={chapters} />
          ))}
        </ul>
      )}
      {further.length === 0 ? null : (
        <p>{words.lead.further(voice.format.number(further.length))}</p>
      )}
      <dl class="meanings soft">
        {certaintyLegend([...claims, ...further], voice).flatMap(({ word, means }) => [
          <dt key={word}>{capital(word)}</dt>,
          <dd key={`${word}-means`}>{means}</dd>,
        ])}
      </dl>
    </section>
  );
}

interface FurtherProps {
  readonly claims: readonly ClaimView[];
  readonly voice: Voice;
}

/** What else was found, at the end of its chapter. */
export function Further({ claims, voice }: FurtherProps): JSX.Element | null {
  if (claims.length === 0) return null;
  return (
    <>
      <h3>{voice.words.further}</h3>
      <ul class="claims">
        {claims.map((claim) => (
          <ClaimCard key={claim.id} claim={claim} voice={voice} />
        ))}
      </ul>
    </>
  );
}

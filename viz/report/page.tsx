/**
 * The report as one page: what stands on it, and in which order.
 *
 * The rule this file keeps: the conclusions come first, the assumptions and the way to repeat the
 * run last, and nothing that is said needs the script.
 */
import type { JSX } from "preact";
import type { Results } from "#results";
import { type ClaimView, furtherClaims } from "../prepare/findings.ts";
import { prepareRegister } from "../prepare/register.ts";
import { marginNote, roughNote } from "../prepare/roughness.ts";
import { say } from "../prepare/view.ts";
import { wallLimit } from "../prepare/walls.ts";
import type { Voice } from "../words/index.ts";
import { Conclusions, Further } from "./claims.tsx";
import { PageTools, SaveButtons } from "./controls.tsx";
import { DataTable } from "./data-table.tsx";
import type { FigureView } from "./figure.ts";
import { FigureBlock } from "./figure-block.tsx";
import { boundaryFigures } from "./figures-borders.ts";
import { budgetFigures } from "./figures-budget.ts";
import { calibrationFigures } from "./figures-calibration.ts";
import { flowFigures, moverFigures } from "./figures-flow.ts";
import { gainFigures } from "./figures-gains.ts";
import { influenceFigures } from "./figures-influence.ts";
import { journeyFigures } from "./figures-journeys.ts";
import { ladderFigures, municipalityFigures, seriesFigures } from "./figures-money.ts";
import { removalFigures } from "./figures-removal.ts";
import { stockFigures } from "./figures-stock.ts";
import { waitFigures } from "./figures-waits.ts";
import { wallFigures } from "./figures-walls.ts";
import { waterbedFigures } from "./figures-waterbed.ts";
import { pageScript, scriptHash } from "./page-script.ts";
import { Remarks } from "./remarks.tsx";
import { Tables } from "./tables.tsx";

export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly lead: string | null;
  readonly figures: readonly FigureView[];
  /** Conclusions of this chapter that stand neither on the first page nor with a figure. */
  readonly further: readonly ClaimView[];
}

/** The sections with figures, in the order of the page; a section without figures is left out. */
export function sectionsOf(results: Results, voice: Voice): Section[] {
  const { section, lead } = voice.words;
  const share = voice.format.percent(results.waterbeds[0]?.thresholdShare ?? 0.2);
  const further = furtherClaims(results, voice);
  const all: readonly (readonly [keyof typeof section, string | null, readonly FigureView[]])[] = [
    ["ladder", null, ladderFigures(results, voice)],
    ["flows", lead.flows, flowFigures(results, voice)],
    [
      "walls",
      lead.walls(wallLimit(results, voice)),
      [
        ...wallFigures(results, voice),
        ...boundaryFigures(results, voice),
        ...removalFigures(results, voice),
      ],
    ],
    ["waterbed", lead.waterbed(share), waterbedFigures(results, voice)],
    ["moved", lead.moved, moverFigures(results, voice)],
    [
      "time",
      lead.time,
      [
        ...stockFigures(results, voice),
        ...waitFigures(results, voice),
        ...seriesFigures(results, voice),
        ...budgetFigures(results, voice),
      ],
    ],
    [
      "municipalities",
      lead.municipalities,
      [...gainFigures(results, voice), ...municipalityFigures(results, voice)],
    ],
    ["journeys", lead.journeys, journeyFigures(results, voice)],
    ["calibration", lead.calibration, calibrationFigures(results, voice)],
    ["influence", lead.influence, influenceFigures(results, voice)],
  ];
  return all
    .filter(([, , figures]) => figures.length > 0)
    .map(([id, told, figures]) => ({
      id,
      heading: section[id],
      lead: told,
      figures,
      further: further.filter(
        ({ id: own, chapter }) => chapter === id && figures.every(({ claim }) => claim?.id !== own),
      ),
    }));
}

interface PageProps {
  readonly results: Results;
  readonly voice: Voice;
}

function sourceOf(results: Results, voice: Voice): string {
  const { seed, scenarioHash } = results.manifest;
  return voice.words.page.source(seed, scenarioHash.slice(0, 12));
}

/** What the design of one run asks, where no ladder tells it step by step. */
function Asked({ results, voice }: PageProps): JSX.Element | null {
  const [pair, ...others] = results.conclusions.pairs;
  const asked = results.variants.find(({ id }) => id === pair?.variant);
  const isOne = others.every(({ variant }) => variant === pair?.variant);
  if (results.conclusions.wholeDesign || asked === undefined || !isOne) return null;
  return (
    <p>
      {voice.words.page.asked} {say(asked.asks, voice.lang)}
    </p>
  );
}

function Intro(props: PageProps & { readonly hasOther: boolean }): JSX.Element {
  const { results, voice, hasOther } = props;
  const { words, lang } = voice;
  const { manifest } = results;
  const rough = roughNote(results, lang);
  const years = words.yearSpan(manifest.policyFirstYear, manifest.policyLastYear);
  return (
    <header>
      <h1>{say(manifest.title, lang)}</h1>
      <p class="intro">{words.page.intro(years)}</p>
      <p>
        <strong>{words.page.notForecast}</strong> {marginNote(results, voice)}{" "}
        {words.page.priceLevel(manifest.priceLevelYear)} {words.page.sign}
      </p>
      {rough === null ? null : <p class="warning">{rough}</p>}
      <Asked results={results} voice={voice} />
      <p class="soft">
        <span class="on-screen">{words.page.onScreen}</span>
        <span class="on-paper">{words.page.onPaper}</span>
      </p>
      <PageTools voice={voice} hasOther={hasOther} />
    </header>
  );
}

function Contents({
  results,
  sections,
  voice,
}: PageProps & { readonly sections: readonly Section[] }): JSX.Element {
  const { section, page } = voice.words;
  const entries = [
    ["conclusions", section.conclusions],
    ...sections.map((found) => [found.id, found.heading]),
    ...(results.tables.length > 0 ? [["tables", section.tables]] : []),
    ["register", section.register],
    ["outside", section.outside],
    ["words", section.words],
    ["replay", section.replay],
  ];
  return (
    <nav aria-label={page.contents}>
      <ol>
        {entries.map(([id, heading]) => (
          <li key={id}>
            <a href={`#${id}`}>{heading}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function FigureSection(props: PageProps & { readonly section: Section }): JSX.Element {
  const { results, voice, section } = props;
  const source = sourceOf(results, voice);
  const blocks = section.figures.map((figure) => (
    <FigureBlock
      key={figure.id}
      figure={figure}
      voice={voice}
      source={source}
      tools={<SaveButtons of="figure" title={figure.title} voice={voice} />}
    />
  ));
  return (
    <section aria-labelledby={section.id}>
      <h2 id={section.id}>{section.heading}</h2>
      {section.lead === null ? null : <p>{section.lead}</p>}
      {section.id === "journeys" ? <div class="journeys">{blocks}</div> : blocks}
      <Further claims={section.further} voice={voice} />
    </section>
  );
}

function Register({ results, voice }: PageProps): JSX.Element {
  const { words, format } = voice;
  const groups = prepareRegister(results, voice);
  const numbers = results.register.filter(({ notAgreed }) => !notAgreed);
  const assumptions = numbers.filter(({ kind }) => kind === "assumption").length;
  const open = results.register.length - numbers.length;
  return (
    <section aria-labelledby="register">
      <h2 id="register">{words.section.register}</h2>
      <p>
        {words.lead.register}{" "}
        {words.caption.register(format.number(numbers.length), format.number(assumptions))}{" "}
        {open === 0 ? null : words.caption.notAgreed(format.number(open))}{" "}
        {results.influence === null
          ? null
          : words.register.order(format.number(results.influence.lines.length))}
      </p>
      {groups.map((group) => (
        <details key={group.kind}>
          <summary>{`${group.heading} (${format.number(group.count)})`}</summary>
          <DataTable table={group.table} label={`${words.section.register}: ${group.heading}`} />
        </details>
      ))}
    </section>
  );
}

function Outside({ results, voice }: PageProps): JSX.Element {
  const { words, lang } = voice;
  return (
    <section aria-labelledby="outside">
      <h2 id="outside">{words.section.outside}</h2>
      <p>{words.lead.outside}</p>
      <ul>
        {results.outsideTheModel.map((line, index) => (
          <li key={index}>{say(line, lang)}</li>
        ))}
      </ul>
    </section>
  );
}

function WordList({ voice }: { readonly voice: Voice }): JSX.Element {
  const { words } = voice;
  return (
    <section aria-labelledby="words">
      <h2 id="words">{words.section.words}</h2>
      <dl class="manifest">
        {words.wordList.flatMap(([term, meaning]) => [
          <dt key={term}>{term}</dt>,
          <dd key={`${term}-means`}>{meaning}</dd>,
        ])}
      </dl>
    </section>
  );
}

function Replay({ results, voice }: PageProps): JSX.Element {
  const { words, format } = voice;
  const { manifest } = results;
  const entries = [
    [words.manifest.seed, manifest.seed],
    [words.manifest.replications, format.number(manifest.replications)],
    [
      words.manifest.period,
      `${format.date(manifest.firstDay)} ${words.to} ${format.date(manifest.lastDay)}`,
    ],
    [words.manifest.engine, `${manifest.engineVersion} / ${manifest.modelVersion}`],
    [words.manifest.node, manifest.node],
    [words.manifest.hash, manifest.scenarioHash],
  ];
  return (
    <section aria-labelledby="replay">
      <h2 id="replay">{words.section.replay}</h2>
      <p>{words.lead.replay}</p>
      <pre>
        <code>{manifest.command}</code>
      </pre>
      <dl class="manifest">
        {entries.flatMap(([name, value]) => [
          <dt key={name}>{name}</dt>,
          <dd key={`${name}-value`}>{value}</dd>,
        ])}
      </dl>
      <Remarks results={results} voice={voice} />
    </section>
  );
}

const policy = `default-src 'none'; script-src '${scriptHash}'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`;

export interface DocumentProps extends PageProps {
  readonly style: string;
  /** The page in its other language, packed; null leaves the button out. */
  readonly other: string | null;
}

/** All that a reader sees. The page in the other language has the same ids in the same places. */
export function ReportBody(props: PageProps & { readonly hasOther: boolean }): JSX.Element {
  const { results, voice, hasOther } = props;
  const sections = sectionsOf(results, voice);
  const { words } = voice;
  const chapters = new Map(sections.map(({ id, heading }) => [id, heading]));
  chapters.set("register", words.section.register);
  return (
    <body data-source={sourceOf(results, voice)}>
      <a class="skip" href="#conclusions">
        {words.page.skip}
      </a>
      <Intro results={results} voice={voice} hasOther={hasOther} />
      <main>
        <Contents results={results} sections={sections} voice={voice} />
        <Conclusions results={results} voice={voice} chapters={chapters} />
        {sections.map((section) => (
          <FigureSection key={section.id} results={results} voice={voice} section={section} />
        ))}
        <Tables results={results} voice={voice} />
        <Register results={results} voice={voice} />
        <Outside results={results} voice={voice} />
        <WordList voice={voice} />
        <Replay results={results} voice={voice} />
      </main>
      <footer>
        <p class="soft">{words.page.notForecast}</p>
      </footer>
    </body>
  );
}

/** The whole document. */
export function ReportDocument(props: DocumentProps): JSX.Element {
  const { results, voice, style, other } = props;
  return (
    <html lang={voice.lang}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="generator" content={`klantreis ${results.manifest.engineVersion}`} />
        <title>{say(results.manifest.title, voice.lang)}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
        <script dangerouslySetInnerHTML={{ __html: pageScript }} />
        {other === null ? null : <template id="other-language">{other}</template>}
      </head>
      <ReportBody results={results} voice={voice} hasOther={other !== null} />
    </html>
  );
}

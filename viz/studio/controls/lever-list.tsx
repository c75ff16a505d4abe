/**
 * All levers: what was changed on top, those used most below it, the others by group or by search.
 *
 * The rule this file keeps: a group that is closed costs nothing; nine hundred fields are never on the
 * page at once.
 */
import type { ComponentChildren, JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { Lever } from "#results";
import { type Desktop, setLever, valueBefore, valueNow } from "../desktop.ts";
import { LeverField } from "./lever-field.tsx";

/** In the order in which somebody who prepares a decision asks for them. */
const often: readonly string[] = [
  "savings.on",
  "savings.path.2028",
  "savings.path.2030",
  "savings.leastShare",
  "contracts.regime",
  "contracts.fundingDesign.h8.1",
  "contracts.fundingDesign.h8.2",
  "contracts.placesRule",
  "ventiel.on",
  "prices.stepOn",
  "entrance.teamStepOn",
  "behaviour.on",
  "borders.frictionOn",
  "demand.inflowGrowth",
  "waiting.patienceDays",
];

const order: readonly string[] = [
  "savings",
  "contracts",
  "ventiel",
  "prices",
  "behaviour",
  "borders",
  "waiting",
  "demand",
  "entrance",
  "team",
  "placement",
  "supply",
  "labour",
  "providers",
  "transition",
  "outcome",
  "attrition",
  "forms",
  "municipalities",
  "adulthood",
  "archetypes",
  "families",
  "agreed",
  "pathway",
  "detection",
];

/** Fields shown of a group or a search before somebody asks for more. */
const pageSize = 12;

const groupOf = ({ id }: Lever): string => id.split(".")[0] ?? "";

interface ListProps {
  readonly desktop: Desktop;
  readonly levers: readonly Lever[];
  /** Part of the ids of its fields. */
  readonly place: string;
}

function Fields({ desktop, levers, place }: ListProps): JSX.Element {
  const [shown, setShown] = useState(pageSize);
  const { side } = desktop.state;
  const rest = levers.length - shown;
  return (
    <>
      {levers.slice(0, shown).map((lever) => (
        <LeverField
          key={`${side}-${lever.id}`}
          lever={lever}
          id={`${place}-${lever.id}`}
          value={valueNow(desktop, side, lever)}
          was={valueBefore(desktop, side, lever)}
          voice={desktop.voice}
          onChange={(value) => setLever(desktop, side, lever, value)}
          onSettle={() => desktop.dispatch({ type: "settle" })}
          onReset={() => desktop.dispatch({ type: "reset", side, id: lever.id })}
        />
      ))}
      {rest <= 0 ? null : (
        <button type="button" class="plain" onClick={() => setShown(shown + pageSize)}>
          {desktop.voice.studio.more(String(Math.min(rest, pageSize)))}
        </button>
      )}
    </>
  );
}

function Group(props: ListProps & { readonly title: string; readonly open?: boolean }) {
  const [isOpen, setOpen] = useState(props.open ?? false);
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{`${props.title} (${props.levers.length})`}</summary>
      {isOpen ? <Fields {...props} /> : null}
    </details>
  );
}

const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();

/** The levers whose words hold every word that is looked for. */
export function searchLevers(levers: readonly Lever[], text: string): readonly Lever[] {
  const words = plain(text)
    .split(/\s+/)
    .filter((word) => word !== "");
  return levers.filter((lever) => {
    const told = plain(`${lever.nl} ${lever.en} ${lever.id}`);
    return words.every((word) => told.includes(word));
  });
}

function Search({ desktop, text }: { readonly desktop: Desktop; readonly text: string }) {
  const { studio, format } = desktop.voice;
  const found = useMemo(
    () => searchLevers(desktop.setting.levers, text),
    [desktop.setting.levers, text],
  );
  const shown = Math.min(found.length, pageSize);
  return (
    <div>
      <p role="status">
        {found.length === 0
          ? studio.nothingFound
          : studio.found(format.number(shown), format.number(found.length))}
      </p>
      <Fields key={text} desktop={desktop} levers={found} place="search" />
    </div>
  );
}

function Changed({ desktop }: { readonly desktop: Desktop }): JSX.Element {
  const { state, levers, voice } = desktop;
  const changed = Object.keys(state.question[state.side].change)
    .map((id) => levers.get(id))
    .filter((lever) => lever !== undefined);
  return (
    <section aria-labelledby="changed-title" class="changed-list">
      <h2 id="changed-title">{voice.studio.changedHere}</h2>
      {changed.length === 0 ? (
        <p class="soft">{voice.studio.noChanges}</p>
      ) : (
        <Fields desktop={desktop} levers={changed} place="changed" />
      )}
    </section>
  );
}

interface LeverListProps {
  readonly desktop: Desktop;
  /** What is chosen before a lever is looked for. */
  readonly children: ComponentChildren;
}

export function LeverList({ desktop, children }: LeverListProps): JSX.Element {
  const [text, setText] = useState("");
  const { studio } = desktop.voice;
  const { setting, levers } = desktop;
  const groups = useMemo(() => {
    const byName = new Map<string, Lever[]>();
    for (const lever of setting.levers) {
      const group = byName.get(groupOf(lever)) ?? [];
      group.push(lever);
      byName.set(groupOf(lever), group);
    }
    const known = order.filter((name) => byName.has(name));
    const others = [...byName.keys()].filter((name) => !order.includes(name));
    return [...known, ...others].map((name) => [name, byName.get(name) ?? []] as const);
  }, [setting.levers]);
  const favourites = often.map((id) => levers.get(id)).filter((lever) => lever !== undefined);
  return (
    <>
      <div class="begin-moves">
        {children}
        <div class="search">
          <label for="lever-search">{studio.search}</label>
          <input
            type="search"
            id="lever-search"
            value={text}
            placeholder={studio.searchHint}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        </div>
      </div>
      {text.trim() === "" ? (
        <>
          <Changed desktop={desktop} />
          <Group
            desktop={desktop}
            levers={favourites}
            place="often"
            title={studio.groups["often"] ?? ""}
            open
          />
          {groups.map(([name, own]) => (
            <Group
              key={name}
              desktop={desktop}
              levers={own}
              place="group"
              title={studio.groups[name] ?? name}
            />
          ))}
        </>
      ) : (
        <Search desktop={desktop} text={text} />
      )}
    </>
  );
}

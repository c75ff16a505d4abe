/**
 * One lever as something to set by hand.
 *
 * The rule this file keeps: nothing needs a drag. Beside every slider stand a field and two buttons,
 * and what was changed can be put back by itself.
 */
import type { JSX, TargetedEvent, TargetedKeyboardEvent } from "preact";
import { useState } from "preact/hooks";
import type { Lever, Plain } from "#results";
import {
  fromShown,
  inField,
  isUnlikely,
  onGrain,
  spanOf,
  stepped,
  toShown,
  typedNumber,
  unitOf,
  written,
} from "../lever-words.ts";
import type { StudioVoice } from "../voice.ts";

export interface LeverFieldProps {
  readonly lever: Lever;
  /** Unique on the page: the same lever can stand in two lists. */
  readonly id: string;
  readonly label?: string;
  readonly value: Plain;
  /** What it is without the change. */
  readonly was: Plain;
  readonly voice: StudioVoice;
  readonly onChange: (value: Plain) => void;
  /** A slider was let go of, or a number confirmed: the next change is a step of its own. */
  readonly onSettle: () => void;
  readonly onReset: () => void;
}

type Field = LeverFieldProps & { readonly name: string };

/** What is being typed in a field, and what was put back when it was left. */
function useTyped({ lever, voice, onChange }: Field) {
  const [draft, setDraft] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const isGood = (next: number): boolean => {
    const plain = fromShown(lever, next);
    return (
      Number.isFinite(next) &&
      (lever.min === null || plain >= lever.min) &&
      (lever.max === null || plain <= lever.max)
    );
  };
  const isWrong = draft !== null && !isGood(typedNumber(draft, voice.lang));
  const typed = (text: string): void => {
    setDraft(text);
    setRefused(null);
    const next = typedNumber(text, voice.lang);
    if (isGood(next)) onChange(fromShown(lever, next));
  };
  const leave = (): void => {
    if (isWrong) setRefused(draft);
    setDraft(null);
  };
  const forget = (): void => {
    setDraft(null);
    setRefused(null);
  };
  return { draft, refused, isWrong, typed, leave, forget };
}

function NumberField(props: Field): JSX.Element {
  const { lever, id, name, voice, value, was, onChange, onSettle } = props;
  const { studio } = voice;
  const { draft, refused, isWrong, typed, leave, forget } = useTyped(props);
  const shown = toShown(lever, Number(value));
  const span = spanOf(lever, Number(value), Number(was));
  const set = (next: number): void => {
    forget();
    onChange(fromShown(lever, next));
  };
  const stepBy = (by: number): void => set(stepped(lever, shown, by));
  const pressed = (event: TargetedKeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    stepBy(event.key === "ArrowUp" ? span.coarse : -span.coarse);
  };
  return (
    <>
      <div class="set">
        <button
          type="button"
          class="step"
          aria-label={studio.less(name)}
          onClick={() => stepBy(-span.coarse)}
        >
          −
        </button>
        <input
          type="text"
          inputMode="decimal"
          autoComplete="off"
          id={id}
          value={draft ?? inField(lever, shown, voice)}
          aria-invalid={isWrong}
          aria-describedby={`${id}-hint`}
          onInput={({ currentTarget }) => typed(currentTarget.value)}
          onKeyDown={pressed}
          onChange={onSettle}
          onBlur={leave}
        />
        <button
          type="button"
          class="step"
          aria-label={studio.moreOf(name)}
          onClick={() => stepBy(span.coarse)}
        >
          +
        </button>
        <span class="unit">{unitOf(lever, voice)}</span>
      </div>
      <input
        type="range"
        aria-label={name}
        min={span.low}
        max={span.high}
        step={span.fine}
        value={shown}
        aria-valuetext={written(lever, value, voice)}
        onInput={({ currentTarget }) => set(onGrain(span, currentTarget.valueAsNumber))}
        onChange={onSettle}
      />
      {isWrong && draft !== null ? <Wrong lever={lever} voice={voice} text={draft} /> : null}
      {refused === null ? null : (
        <Wrong lever={lever} voice={voice} text={refused} kept={inField(lever, shown, voice)} />
      )}
    </>
  );
}

interface WrongProps extends Pick<Field, "lever" | "voice"> {
  /** What was typed. */
  readonly text: string;
  /** What stands in the field again, once it is left. */
  readonly kept?: string;
}

/** What a number has to be, and what stands there instead of what was typed. */
function Wrong({ lever, voice, text, kept }: WrongProps): JSX.Element {
  const { studio, lang } = voice;
  const fault = Number.isFinite(typedNumber(text, lang))
    ? `${studio.wrong} ${boundsText(lever, voice)}.`
    : studio.notNumber;
  return (
    <p class="wrong" role="alert">
      {kept === undefined ? fault : `${fault} ${studio.putBack(kept)}`}
    </p>
  );
}

function boundsText(lever: Lever, voice: StudioVoice): string {
  const text = (bound: number | null): string =>
    bound === null ? "…" : inField(lever, toShown(lever, bound), voice, 4);
  return voice.studio.bounds(text(lever.min), text(lever.max));
}

function ChoiceField({ lever, id, voice, value, onChange }: Field): JSX.Element {
  return (
    <select
      id={id}
      value={String(value)}
      aria-describedby={`${id}-hint`}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    >
      {(lever.options ?? []).map((option) => (
        <option key={option} value={option} selected={option === value}>
          {written(lever, option, voice)}
        </option>
      ))}
    </select>
  );
}

function SwitchField({ id, voice, value, onChange }: Field): JSX.Element {
  return (
    <span class="switch">
      <input
        type="checkbox"
        id={id}
        checked={value === true}
        aria-describedby={`${id}-hint`}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span aria-hidden="true">{value === true ? voice.studio.on : voice.studio.off}</span>
    </span>
  );
}

function TextField({ lever, id, value, onChange }: Field): JSX.Element {
  const shared = {
    id,
    value: String(value),
    "aria-describedby": `${id}-hint`,
    onChange: ({ currentTarget }: TargetedEvent<HTMLInputElement>): void => {
      if (currentTarget.value !== "") onChange(currentTarget.value);
    },
  };
  return lever.unit === "date" ? (
    <input type="date" {...shared} />
  ) : (
    <input type="text" {...shared} />
  );
}

function fieldOf({ lever }: LeverFieldProps): (props: Field) => JSX.Element {
  if (typeof lever.value === "number") return NumberField;
  if (typeof lever.value === "boolean") return SwitchField;
  return lever.options === null ? TextField : ChoiceField;
}

/** What a reader wants to know before believing a number. */
function hintOf({ lever, voice, value, was }: LeverFieldProps): string {
  const { studio } = voice;
  const { low, high } = lever;
  const range =
    low === null || high === null || low === high
      ? []
      : [studio.range(written(lever, low, voice), written(lever, high, voice))];
  const before = value === was ? [] : [studio.was(written(lever, was, voice))];
  return [...before, ...range, studio.restsOn[lever.kind]].join("; ");
}

export function LeverField(props: LeverFieldProps): JSX.Element {
  const { lever, id, voice, value, was, onReset } = props;
  const name = props.label ?? lever[voice.lang];
  const Field = fieldOf(props);
  return (
    <div class={value === was ? "lever" : "lever changed"}>
      <label for={id}>{name}</label>
      <Field {...props} name={name} />
      <p class="hint-line" id={`${id}-hint`}>
        {hintOf(props)}
      </p>
      {isUnlikely(lever, value, was) ? (
        <p class="wrong" role="status">
          {voice.studio.unlikely}
        </p>
      ) : null}
      {value === was ? null : (
        <button type="button" class="plain" aria-label={voice.studio.reset(name)} onClick={onReset}>
          {voice.studio.resetShort}
        </button>
      )}
    </div>
  );
}

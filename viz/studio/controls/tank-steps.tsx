/**
 * Everything that moves the day of the tanks.
 *
 * The rule this file keeps: each by keyboard, none by dragging alone, and none of it by itself.
 */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { TankTold } from "../../tank/player.ts";
import type { ToTank } from "../../tank/protocol.ts";
import { dateOf, dayMilliseconds } from "../tank-told.ts";
import type { StudioVoice } from "../voice.ts";

const speeds = ["7", "30", "91", "365"] as const;

/** The same day of another month: the first, so that steps do not drift. */
function monthStep(told: TankTold, by: 1 | -1): number {
  const date = new Date(Date.parse(told.firstDay) + told.day * dayMilliseconds);
  const isFirst = date.getUTCDate() === 1;
  const shift = by === 1 ? 1 : isFirst ? -1 : 0;
  const next = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + shift, 1);
  return Math.round((next - Date.parse(told.firstDay)) / dayMilliseconds);
}

interface StepProps {
  readonly told: TankTold;
  readonly isStill: boolean;
  readonly send: (message: ToTank) => void;
  readonly voice: StudioVoice;
}

export function TankSteps({ told, isStill, send, voice }: StepProps): JSX.Element {
  const { tank } = voice.studio;
  const [speed, setSpeed] = useState<string>("30");
  const go = (day: number): void => {
    send({ kind: "play", speed: 0 });
    send({ kind: "go", day });
  };
  const step = (label: string, day: number): JSX.Element => (
    <button type="button" disabled={day < 0 || day >= told.days} onClick={() => go(day)}>
      {label}
    </button>
  );
  const date = dateOf(told, told.day);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset belongs to a form, this is a row of buttons
    <div class="tank-steps" role="group" aria-label={tank.controls}>
      <div class="buttons">
        {isStill ? null : (
          <button
            type="button"
            class="play"
            onClick={() => send({ kind: "play", speed: told.isPlaying ? 0 : Number(speed) })}
          >
            {told.isPlaying ? tank.pause : tank.play}
          </button>
        )}
        {step(tank.monthBack, monthStep(told, -1))}
        {step(tank.dayBack, told.day - 1)}
        {step(tank.dayOn, told.day + 1)}
        {step(tank.monthOn, monthStep(told, 1))}
      </div>
      {isStill ? null : (
        <label>
          {tank.speed}{" "}
          <select
            class="narrow"
            value={speed}
            onChange={({ currentTarget }) => {
              setSpeed(currentTarget.value);
              if (told.isPlaying) send({ kind: "play", speed: Number(currentTarget.value) });
            }}
          >
            {speeds.map((one) => (
              <option key={one} value={one} selected={one === speed}>
                {tank.speeds[one]}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {tank.date}{" "}
        <input
          type="date"
          min={told.firstDay}
          max={dateOf(told, told.days - 1)}
          value={date}
          onChange={({ currentTarget }) => {
            const days =
              (Date.parse(currentTarget.value) - Date.parse(told.firstDay)) / dayMilliseconds;
            if (Number.isFinite(days)) go(days);
          }}
        />
      </label>
      <label class="scrub">
        {tank.day}
        <input
          type="range"
          min={0}
          max={told.days - 1}
          value={told.day}
          aria-valuetext={voice.format.date(date)}
          onInput={({ currentTarget }) => go(Number(currentTarget.value))}
        />
      </label>
    </div>
  );
}

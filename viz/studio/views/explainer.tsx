/**
 * What a waterbed is, in five clicks.
 *
 * The rule this file keeps: every number in it follows from the one before, so that a reader can check
 * it by heart.
 */
import type { JSX } from "preact";
import type { StudioVoice } from "../voice.ts";

export function ExplainerView({ voice }: { readonly voice: StudioVoice }): JSX.Element {
  return (
    <section aria-labelledby="explainer-title">
      <h2 id="explainer-title">{voice.studio.views.explainer}</h2>
      <p>{voice.studio.soon}</p>
    </section>
  );
}

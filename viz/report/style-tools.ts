/**
 * The style of what a reader can press, and of the colours that are chosen with it.
 *
 * The rule this file keeps: every target is at least 24 pixels high and wide, and on paper none of
 * them is there.
 */
import { darkVariables, lightVariables } from "../figures/paint.ts";

/** Buttons and radios. `.live` is set by the script, so that without it no dead button stands. */
export const toolStyle = `
.tools{display:flex;flex-wrap:wrap;align-items:center;gap:.4rem .6rem;margin:.5rem 0 0;font-size:.92rem;color:var(--soft)}
.tools button{font:inherit;min-width:2.9rem;min-height:1.75rem;padding:.1rem .6rem;color:var(--accent);background:var(--paper);border:1px solid var(--today);border-radius:4px;cursor:pointer}
.tools button:hover{background:var(--panel)}
.tools fieldset{display:flex;flex-wrap:wrap;gap:.1rem 1rem;border:0;margin:0;padding:0}
fieldset.tools{border:0;margin:.2rem 0 .8rem;padding:0}
.tools legend{float:left;padding:.15rem .6rem .15rem 0}
.tools label{display:inline-flex;align-items:center;gap:.4rem;min-height:1.75rem;cursor:pointer}
.tools input{width:1.5rem;height:1.5rem;margin:0;accent-color:var(--accent)}
.tools :focus-visible{outline:3px solid var(--returns);outline-offset:2px}
.page-tools{gap:.4rem 1.6rem}
.live-only{display:none}
.live .live-only{display:flex}
.live button.live-only{display:inline-block}
@media print{.tools,.live .live-only,.live button.live-only{display:none}}
`;

/** Panels of a design are there while its radio is on. */
const mostChoices = 24;

export const choiceStyle = `.choice{display:none}${Array.from(
  { length: mostChoices },
  (_, index) => `figure:has(.pick-${index + 1}:checked) .choice-${index + 1}`,
).join(",")}{display:contents}`;

/** Dark by choice of the reader or of the system; never on paper. */
export const themeStyle = `
@media screen and (prefers-color-scheme:dark){:root{${darkVariables}}}
@media screen{
:root:has(#theme-light:checked){color-scheme:light;${lightVariables}}
:root:has(#theme-dark:checked){color-scheme:dark;${darkVariables}}
}
`;

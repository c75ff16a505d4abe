/**
 * The style of the studio: that of the report, and what can be pressed and moved.
 *
 * The rule this file keeps: whatever can be pressed is at least 24 pixels high and wide, and the page
 * itself never scrolls sideways.
 */
import { styleSheet } from "../report/style.ts";

const frame = `
body{font-size:1rem}
header,.studio{max-width:96rem;margin:0 auto;padding:0 clamp(.8rem,2vw,1.6rem)}
header{padding-top:1rem}
h1{font-size:clamp(1.4rem,3vw,1.9rem);margin:0}
h2{margin:1.6rem 0 .5rem;padding-top:.5rem;font-size:1.3rem;border-top-width:2px}
.top{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:center;justify-content:space-between;margin-bottom:.5rem}
.intro{margin-bottom:.3rem;max-width:none}
header .soft{font-size:.93rem;max-width:none;margin-bottom:.3rem}
.note:empty{display:none}
.studio{display:grid;grid-template-columns:minmax(18rem,24rem) minmax(0,1fr);gap:0 2rem;align-items:start;padding-bottom:4rem}
.studio>main{max-width:none;margin:0;padding:0;min-width:0}
aside{min-width:0;font-size:.96rem}
@media (min-width:64rem){aside{position:sticky;top:0;max-height:100vh;overflow-y:auto;padding:.6rem .7rem 2rem .6rem;margin-left:-.4rem}}
@media (max-width:63.99rem){.studio{grid-template-columns:minmax(0,1fr)}}
.loading{max-width:40rem;margin:4rem auto;padding:0 1rem}
`;

const pressed = `
button,.button,select,input{font:inherit;color:inherit}
button,.button{min-height:2.1rem;min-width:2.1rem;padding:.25rem .8rem;border:1px solid var(--today);border-radius:4px;background:var(--panel);cursor:pointer;display:inline-block}
button:hover,.button:hover{border-color:var(--accent)}
button:disabled{color:var(--soft);border-color:var(--rule);cursor:default}
button.plain{border-color:transparent;background:none;color:var(--accent);text-decoration:underline;padding:.25rem .3rem}
button.plain:hover{border-color:var(--accent)}
:is(button,select,input,.button,summary,a):focus-visible{outline:3px solid var(--returns);outline-offset:2px;border-radius:3px}
.hidden-file:focus-visible+*,.buttons:has(.hidden-file:focus-visible) .button{outline:3px solid var(--returns);outline-offset:2px}
.hidden-file{position:absolute;width:1px;height:1px;opacity:0;overflow:hidden}
.buttons{display:flex;flex-wrap:wrap;gap:.4rem;position:relative}
select,input[type=text],input[type=search],input[type=date]{min-height:2.1rem;padding:.2rem .4rem;border:1px solid var(--today);border-radius:4px;background:var(--paper);max-width:100%}
select,.search input,.design input[type=text]{width:100%}
input[type=checkbox],input[type=radio]{width:1.5rem;height:1.5rem;vertical-align:middle;accent-color:var(--accent);margin:.15rem .4rem .15rem 0}
input[type=range]{width:100%;min-height:1.7rem;accent-color:var(--accent);margin:.1rem 0}
[aria-invalid=true]{border-color:var(--returns);border-width:2px}
fieldset{border:1px solid var(--rule);border-radius:4px;margin:0 0 .7rem;padding:.4rem .8rem .7rem;min-width:0}
legend{font-weight:600;padding:0 .3rem}
label{font-weight:600}
.sides{display:flex;gap:1.2rem;align-items:center}
.sides label{font-weight:400;min-height:1.7rem;display:inline-flex;align-items:center}
summary{min-height:1.7rem}
`;

const designs = `
.letter{display:inline-block;min-width:1.5rem;text-align:center;border-radius:50%;background:var(--today);color:var(--paper);font-weight:600}
.side-b .letter{background:var(--accent)}
.design label{font-weight:400;font-size:.93rem}
.design label.button{font-size:inherit}
.asks{font-size:.93rem;color:var(--soft);margin:.35rem 0}
.moves>summary{font-size:1.2rem;margin:.6rem 0;min-height:2rem}
.swap{margin:-.2rem 0 .2rem}
.lever{border-top:1px solid var(--rule);padding:.55rem 0 .5rem}
.lever.changed{border-left:4px solid var(--returns);padding-left:.6rem}
.lever label{display:block;font-size:.96rem}
.set{display:flex;flex-wrap:wrap;gap:.35rem;align-items:center;margin:.25rem 0 .1rem}
.set input{width:6.6rem;text-align:right}
.set .unit{color:var(--soft);font-size:.9rem}
.step{font-weight:600;padding:.1rem .5rem}
.hint-line{font-size:.87rem;color:var(--soft);margin:.1rem 0 0;max-width:none}
.wrong{border-left:5px solid var(--returns);padding:.2rem .7rem;font-size:.95rem}
.search{margin:.3rem 0 .6rem}
.changed-list h2{font-size:1rem;margin:.8rem 0 .3rem;border:0;padding:0;color:var(--ink)}
`;

const outcomes = `
.views{display:flex;flex-wrap:wrap;gap:.3rem;margin:0 0 .4rem;border-bottom:2px solid var(--accent)}
.views button{border-bottom:0;border-radius:4px 4px 0 0}
.views [aria-current=page]{background:var(--accent);color:var(--paper);border-color:var(--accent);font-weight:600}
.status{min-height:3.2rem;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;align-items:baseline;padding:.4rem 0}
.status p{margin:0}
/* Two lines from the start: what stands below does not move when the line gets longer. */
@media (min-width:64rem){.status.told{min-height:6rem;align-content:flex-start}}
.heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.surer{font-weight:400;font-size:.93rem}
.sentences{padding-left:1.2rem;font-size:1.08rem;max-width:52rem}
.sentences li{margin:.35rem 0}
.chip{font-weight:400;font-size:.87rem}
.chip.sure{font-weight:600}
.chip.sure::before{content:"●"}.chip.chance::before{content:"○"}.chip.once::before{content:"◌"}
.keys{width:100%}
.keys td{white-space:normal}
.verdict{display:block;font-size:.87rem;color:var(--soft)}
.verdict.worse{color:var(--returns)}.verdict.better{color:var(--accent)}
.pin-times{display:block;font-weight:400;font-size:.87rem;color:var(--soft)}
.pin-buttons{display:block;font-weight:400}
main figure{margin:1.2rem 0}
@media (min-width:64rem){.studio .scrolls .scene{min-width:0}}
.command{margin-top:2rem}
`;

const graph = `
.graph{position:relative;margin:.2rem}
.routes{position:absolute;inset:0;pointer-events:none}
.hits path{fill:none;stroke:transparent;stroke-width:16;pointer-events:stroke;cursor:pointer}
.hits path:hover{stroke:var(--accent);opacity:.25}
.route-chosen{fill:none;stroke:var(--accent);opacity:.3}
.shares text{pointer-events:auto;cursor:pointer;text-anchor:middle;dominant-baseline:central;font-size:.75rem;fill:var(--ink);stroke:var(--paper);stroke-width:5px;stroke-linejoin:round;paint-order:stroke}
.shares .chosen{font-weight:600;fill:var(--accent);text-decoration:underline}
.edge-choice{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,18rem),1fr));gap:0 1.2rem}
.edge-choice p{margin:.2rem 0 .5rem}
.edge{position:relative;background:var(--paper);z-index:1;border-bottom:1px solid var(--rule);padding-bottom:.3rem}
.edge .lever{border-top:0;padding-block:.2rem}
.edge>.plain{position:absolute;right:0;top:0}
.edge .lever>label{padding-right:6rem}
.edge p{margin:.1rem 0}
@media (min-width:64rem) and (min-height:40rem){.edge{position:sticky;top:0}.edge .lever{display:grid;grid-template-columns:auto minmax(8rem,1fr);gap:0 1rem;align-items:center}.edge .lever>:is(label,p,button){grid-column:1/-1;justify-self:start}.edge .lever>.plain{position:absolute;right:5.5rem;top:0}.edge .lever>label{padding-right:14rem}}
.route{fill:none;stroke:var(--rule);opacity:.55}
.route.out{stroke:var(--accent);opacity:1}
.route.into{stroke:var(--today);opacity:1;stroke-dasharray:7 4}
.route.changed{stroke:var(--returns);opacity:1}
.graph .column{position:absolute;top:.2rem;font-weight:600;text-align:center;color:var(--soft)}
.graph .form{position:absolute;padding:.1rem .15rem;font-size:.8rem;line-height:1.15;background:var(--paper);border-width:2px;border-left-width:8px;overflow-wrap:anywhere}
.graph .form[aria-pressed=true]{background:var(--accent);color:var(--paper);border-color:var(--accent)}
.graph .segment-1{border-left-color:var(--segment-1)}.graph .segment-2{border-left-color:var(--segment-2)}.graph .segment-3{border-left-color:var(--segment-3)}.graph .segment-4{border-left-color:var(--segment-4)}.graph .segment-5{border-left-color:var(--segment-5)}
.route-legend{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;font-size:.93rem}
.route-legend span{display:inline-flex;gap:.5rem;align-items:center}
.link-lists{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:0 2rem}
.link-lists h4{margin:.8rem 0 .1rem}
.links{list-style:none;margin:0;padding:0}
.links li{position:relative}
.links .lever{padding-bottom:.9rem}
.links li>.plain{position:absolute;right:0;bottom:.3rem}
.links .hint-line{padding-right:5rem}
.youths .plain{white-space:nowrap}
@media (max-width:44rem){.stacks caption{display:block}}
.route-choice{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem}
.route-choice p{flex:1 1 14rem;margin:.2rem 0}
.tour{position:fixed;left:50%;bottom:.8rem;transform:translateX(-50%);width:min(42rem,calc(100vw - 1.6rem));background:var(--panel);border:2px solid var(--accent);border-radius:6px;padding:.8rem 1rem;z-index:3;box-shadow:0 .3rem 1.2rem rgb(0 0 0/.3)}
.tour p{margin:0 0 .5rem}
.tour-stop{scroll-margin-top:.8rem;outline:4px solid var(--returns);outline-offset:4px}
.explainer .told{font-size:1.1rem;min-height:5.2rem}
@media (max-width:30rem){.explainer .told{min-height:12rem}}
.toy{margin-top:.8rem}
.youths td,.youths tbody th{vertical-align:middle}
@media (prefers-reduced-motion:reduce){*{animation:none!important;transition:none!important;scroll-behavior:auto!important}}
`;

const tanks = `
.tank-steps{display:flex;flex-wrap:wrap;gap:.5rem 1.2rem;align-items:center;margin:.4rem 0 .8rem}
.tank-steps label{font-weight:400;font-size:.93rem}
.tank-steps .play{font-weight:600;min-width:6rem}
.tank-steps .narrow{width:auto}
.tank-steps .scrub{flex:1 1 100%}
.tank-sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));gap:1rem 2rem;align-items:start}
.tank-sides.large{grid-template-columns:minmax(0,1fr)}
.tank-side{min-width:0}
.tank-side[hidden]{display:none}
.tank-side h3{margin:.2rem 0;overflow-wrap:anywhere}
.tank-side canvas{display:block;width:100%;height:auto;image-rendering:pixelated}
.tank-numbers{position:relative;height:1.3rem;font-size:.82rem;font-variant-numeric:tabular-nums}
.tank-side canvas+.tank-numbers{height:2.7rem;font-weight:600}
.tank-numbers span{position:absolute;transform:translateX(-50%);text-align:center;white-space:nowrap}
.tank-numbers small{display:block;font-weight:400;font-size:.82rem;color:var(--soft)}
.tank-legend{list-style:none;padding:0;margin:.6rem 0 1rem;display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;font-size:.93rem}
.tank-key{display:inline-block;width:.8rem;height:.8rem;border:2px solid var(--segment-1);vertical-align:-.05rem;margin-right:.2rem}
.key-0{background:var(--segment-1)}
.key-2{background:linear-gradient(90deg,transparent 50%,var(--segment-1) 50%)}
.tanks .scroll+p{margin-top:.9rem}
.tank-file{border-top:1px solid var(--rule);margin-top:1rem;padding-top:.6rem}
`;

/** The whole style sheet of the studio. */
export function studioStyle(fontCss: string): string {
  return `${styleSheet(fontCss)}${frame}${pressed}${designs}${outcomes}${graph}${tanks}`.replace(
    /\n+/g,
    "\n",
  );
}

/**
 * The style of the page: light, dark, print, wide and narrow.
 *
 * The rule this file keeps: the page itself never scrolls sideways; only a wide figure or table
 * does, inside its own box that the keyboard can reach.
 */
import { lightVariables, paintRules } from "../figures/paint.ts";
import { choiceStyle, themeStyle, toolStyle } from "./style-tools.ts";

const fonts = `"Source Sans 3","Segoe UI",Roboto,"Helvetica Neue",Arial,"Liberation Sans",sans-serif`;

/** What an SVG needs to look the same on its own. */
export const sceneStyle = `.scene{font-family:${fonts};font-variant-numeric:tabular-nums;fill:var(--ink)}.scene text{dominant-baseline:auto}.halo{paint-order:stroke;stroke:var(--paper);stroke-width:3.5px;stroke-linejoin:round}${paintRules}`;

export const standaloneStyle = `svg{${lightVariables}}${sceneStyle}`;

const base = `
:root{color-scheme:light dark;${lightVariables}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:400 1.0625rem/1.55 ${fonts}}
main,header,footer{max-width:66rem;margin:0 auto;padding:0 clamp(.9rem,3vw,2rem)}
header{padding-top:2.2rem}
h1{font-size:clamp(1.7rem,4.5vw,2.5rem);line-height:1.15;margin:0 0 .8rem;color:var(--accent);text-wrap:balance;overflow-wrap:anywhere}
h2{font-size:clamp(1.35rem,3vw,1.75rem);line-height:1.25;margin:3.2rem 0 .6rem;padding-top:.9rem;border-top:3px solid var(--accent);color:var(--accent);text-wrap:balance}
h3{font-size:1.17rem;line-height:1.3;margin:0 0 .35rem;overflow-wrap:anywhere}
h4{font-size:1rem;margin:0 0 .4rem;overflow-wrap:anywhere}
p{margin:0 0 .8rem;max-width:44rem}
a{color:var(--accent)}
a:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--returns);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-999rem;top:0;background:var(--paper);padding:.6rem 1rem;z-index:2}
.skip:focus{left:.5rem;top:.5rem}
.intro{font-size:1.14rem}
.warning{border-left:5px solid var(--returns);padding:.5rem .9rem;background:var(--panel);max-width:44rem}
.soft{color:var(--soft)}
.on-paper{display:none}
nav{margin:1.4rem 0 0}
nav ol{columns:17rem auto;column-gap:2rem;margin:0;padding:0;list-style:none}
nav li{break-inside:avoid}
nav a{display:inline-block;padding:.22rem 0}
`;

const cards = `
.claims{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));gap:1rem;margin:1.2rem 0;padding:0;list-style:none}
.claims.headlines{grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr))}
.headlines .claim:last-child:nth-child(odd){grid-column:1/-1}
.claim{background:var(--panel);border:1px solid var(--rule);border-top:5px solid var(--today);border-radius:4px;padding:.9rem 1rem 1rem;display:flex;flex-direction:column;overflow-wrap:anywhere}
.claim.certain{border-top-color:var(--accent)}
.claim.likely{border-top-color:var(--segment-2)}
.claim.uncertain{border-top-style:dashed}
.claim.unknown{border-top-style:dotted}
.claim p{margin:.5rem 0}
.claim h3{margin:0 0 .4rem;color:var(--accent)}
.weight{font-size:.93rem}
.claim .told{font-size:1.07rem}
.claim dl{margin:auto 0 0;padding-top:.5rem;border-top:1px solid var(--rule);font-size:.93rem;color:var(--soft)}
.claim dt,.claim dd{display:inline;margin:0}
.claim dt::after{content:": "}
.claim dl div{padding:.06rem 0}
.chip{display:inline-block;font-size:.9rem;font-weight:600;border:1.5px solid currentColor;border-radius:1rem;padding:.02rem .65rem;color:var(--ink);background:var(--paper);white-space:nowrap}
.chip.describes{font-weight:400;color:var(--soft)}
.chip::before{margin-right:.4rem}
.certain>.chip::before,.chip.certain::before{content:"●"}
.chip.likely::before{content:"◐"}
.chip.uncertain::before{content:"○"}
.chip.unknown::before{content:"?"}
.verdicts{width:100%;margin:.6rem 0 1rem}
.verdicts thead th:nth-child(1){width:21%}
.verdicts thead th:nth-child(2){width:19%}
.verdicts thead th:nth-child(4){width:18%}
.verdicts td.text{min-width:5rem}
.verdicts td .soft{display:block}
.verdict{white-space:nowrap}
.verdict::before{display:inline-block;width:1.15rem;margin-right:.35rem;text-align:center;border:1.5px solid currentColor;border-radius:3px;line-height:1.05rem}
.verdict.works::before{content:"+"}
.verdict.conditional::before{content:"±"}
.verdict.fails::before{content:"×"}
.verdict.unknown::before{content:"?"}
.verdict.works{color:var(--accent)}
.verdict.fails{color:var(--returns)}
.meanings{font-size:.95rem}
.meanings dt{font-weight:600;float:left;clear:left;margin-right:.5rem}.meanings dt::after{content:":"}
.meanings dd{margin:0 0 .2rem}
`;

const figures = `
figure{margin:1.6rem 0 2.2rem;padding:1.1rem clamp(.6rem,2vw,1.2rem) .9rem;border:1px solid var(--rule);border-radius:4px;background:var(--paper)}
figcaption{margin-bottom:.9rem}
figcaption p{margin:.3rem 0;overflow-wrap:anywhere}
@media screen and (max-width:25rem){figure{margin-inline:-.9rem;padding-inline:.3rem;border-inline:0;border-radius:0}}
.panels{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,23rem),1fr));gap:1.4rem 2rem;align-items:start}
.panels.small{grid-template-columns:repeat(auto-fit,minmax(min(100%,17rem),1fr));gap:1.2rem 1.4rem}
.panels.wide{grid-template-columns:minmax(0,1fr)}
.panel{min-width:0}
.scene{display:block;width:100%;height:auto}
.scrolls .scene{min-width:var(--least)}
.tight{display:none}
.tight .scene{min-width:0}
.panel.legend{grid-column:1/-1}
.panel.tall{grid-row:span 2}
.facts{display:grid;grid-template-columns:1fr auto;gap:.1rem 1rem;font-size:.93rem;margin:.4rem 0 0;max-width:29rem;border-top:1px solid var(--rule);padding-top:.4rem}
.facts dt,.facts dd{margin:0}
.facts dd{text-align:right;font-variant-numeric:tabular-nums}
.notes{font-size:.95rem;color:var(--soft);margin:.8rem 0 0}
.notes p{margin:.2rem 0}
.hint{display:none;font-size:.93rem;color:var(--soft)}
.source{font-size:.85rem;color:var(--soft);margin:.7rem 0 0;overflow-wrap:anywhere}
details{margin:.6rem 0 0}
summary{cursor:pointer;padding:.3rem 0;min-height:1.6rem;font-weight:600;color:var(--accent);width:fit-content}
details.group>details{margin-left:1.1rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;font-size:.92rem;line-height:1.35;font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:600;padding:.3rem 0}
th,td{padding:.32rem .7rem .32rem 0;border-bottom:1px solid var(--rule);text-align:left;vertical-align:top}
thead th{border-bottom:2px solid var(--today);vertical-align:bottom}
.number,.data td:not(.text){text-align:right;white-space:nowrap;padding-left:.7rem}
thead .number{white-space:normal}
tbody th{font-weight:600;min-width:7rem}
td.text{min-width:8rem;max-width:26rem;overflow-wrap:anywhere}
.answer{border-bottom:1px solid var(--rule);padding:.2rem 0 .4rem}
.answer[open]{padding-bottom:1rem}
.answer p{margin:.5rem 0}
.stacks{width:100%}
.stacks .named{display:none}
.stacks .number{white-space:normal}
@media screen and (max-width:44rem){
.stacks thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.stacks,.stacks tbody,.stacks tr,.stacks tbody th,.stacks td{display:block}
.stacks tr{padding:.5rem 0;border-bottom:1px solid var(--rule)}
.stacks tbody th,.stacks td{border:0;padding:.12rem 0;max-width:none}
.stacks td{display:flex;justify-content:space-between;gap:1rem;text-align:left;overflow-wrap:anywhere}
.stacks td>span:last-child{text-align:right;flex:1 1 50%}
.stacks .named{display:block;color:var(--soft);flex:1 1 50%}
.verdicts td{display:block}
.verdicts td>span:last-child{text-align:left}
.verdicts .named{display:none}
}
.journeys{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,25rem),1fr));gap:0 1.4rem;align-items:start}
.journeys>section{min-width:0}
pre{background:var(--panel);border:1px solid var(--rule);padding:.8rem 1rem;overflow-x:auto;font-size:.95rem;white-space:pre-wrap;overflow-wrap:anywhere}
code{font-family:ui-monospace,"Cascadia Mono",Menlo,Consolas,"Liberation Mono",monospace}
.manifest{display:grid;grid-template-columns:minmax(0,auto) minmax(0,1fr);gap:.15rem 1.2rem;overflow-wrap:anywhere}
.manifest dt{color:var(--soft)}
.manifest dd{margin:0}
footer{padding-bottom:3rem}
@media screen and (max-width:58rem){.hint{display:block}.roomy{display:none}.tight{display:block}}
`;

const modes = `
@page{size:A4 portrait;margin:14mm 12mm}
@page wide{size:A4 landscape;margin:10mm}
@media print{
:root{color-scheme:light;${lightVariables}}
html{font-size:9.5pt}
body{print-color-adjust:exact;-webkit-print-color-adjust:exact}
main,header,footer{max-width:none;padding:0}
header{font-size:8.8pt;line-height:1.38}
p{max-width:none;line-height:1.4}
header p{margin:.5rem 0}
figure p.soft,figcaption{font-size:8.4pt;line-height:1.3;margin:.25rem 0}
h1{font-size:1.5rem;margin:0}
nav,.skip,.hint,.on-screen{display:none}
.on-paper{display:inline}
h2,h2+p,h3,h3+p,h4,figcaption{break-after:avoid}
h2{margin-top:1.6rem}
tr,.meanings{break-inside:avoid}
.verdicts{font-size:8.2pt;line-height:1.24}
.verdicts :is(th,td):nth-child(4),.headlines p:has(>a:only-child){display:none}
.verdicts :is(th,td){padding-block:.6mm}
.headlines{gap:2mm}
.headlines .claim{padding:2mm}
section:has(>.headlines)>h3{margin:1mm 0}
.headlines~:is(p,.meanings),p:has(+.headlines){font-size:8pt;line-height:1.25;margin:1mm 0}
.headlines .claim{font-size:8pt}
.headlines .claim p{margin:.9mm 0;line-height:1.28;max-width:none}
.headlines :is(.told,.soft,.chip){font-size:inherit}
.claims:not(.headlines){grid-template-columns:repeat(auto-fit,minmax(42mm,1fr));gap:3mm}
.claims:not(.headlines) .claim{font-size:8.3pt;line-height:1.35;padding:2mm}
.claims:not(.headlines) .claim p{margin:1.2mm 0}
.claims:not(.headlines) :is(.told,.soft,dl,.chip){font-size:inherit}
.claims:not(.headlines) .claim dl div{display:inline}
.claims:not(.headlines) .claim dl div:not(:last-child)::after{content:"; "}
figure,.claim,.panel,h2+p{break-inside:avoid}
figure{border:0;padding:0;margin:1rem 0}
.panels{grid-template-columns:1fr 1fr}
.panels.small{grid-template-columns:1fr 1fr 1fr}
.panels.wide{grid-template-columns:minmax(0,1fr)}
figure.wide,h2:has(+figure.wide),h2:has(+p+figure.wide),h2+p:has(+figure.wide){page:wide}
figure.wide{break-inside:auto}
figure.wide+figure.wide{break-before:page}
.journeys .panels{grid-template-columns:minmax(0,1fr)}
.scene{max-height:205mm}
figure.wide .scene{max-height:130mm}
.scrolls .scene{min-width:0;max-width:100%}
a{color:inherit;text-decoration:none}
}
`;

/** The whole style sheet; `fontCss` may bring `@font-face` rules with fonts inside. */
export function styleSheet(fontCss: string): string {
  return `${fontCss}${base}${cards}${figures}${toolStyle}${choiceStyle}${sceneStyle}${themeStyle}${modes}`.replace(
    /\n+/g,
    "\n",
  );
}

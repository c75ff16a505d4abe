import { compilePlan } from "#journeys";
import { haaglanden } from "./support/model.ts";
import { unconstrainedLoad } from "../journeys/population/load.ts";
const plan = compilePlan(haaglanden); const load = unconstrainedLoad(plan); const F=plan.forms.length;
plan.forms.forEach((f,i)=>{let r=0; for(let t=0;t<9;t++) r+=load.running[t*F+i]!; console.log(f,r)});

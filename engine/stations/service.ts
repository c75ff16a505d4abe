/**
 * Lengths of service: one law, one by where the customer goes next, or one by crowding.
 *
 * The rule this file keeps: one uniform number a service, whatever it depends on.
 */
import { compileDistribution } from "../random/distributions.ts";
import type { TargetOf } from "./choices.ts";
import type { ServiceLaw } from "./network-file.ts";

type Sample = (u: number) => number;

export type Service =
  | { readonly kind: "plain"; readonly sample: Sample }
  | {
      readonly kind: "byDestination";
      readonly samples: ReadonlyMap<number, Sample>;
      readonly otherwise: Sample | null;
    }
  | {
      readonly kind: "byNumber";
      readonly from: readonly number[];
      readonly samples: readonly Sample[];
    };

export function compileService(law: ServiceLaw, targetOf: TargetOf): Service {
  if ("byDestination" in law) {
    const entries = Object.entries(law.byDestination);
    const named = entries.filter(([name]) => name !== "default");
    const otherwise = entries.find(([name]) => name === "default");
    return {
      kind: "byDestination",
      samples: new Map(
        named.map(([name, dist]) => [targetOf(name), compileDistribution(dist).sample]),
      ),
      otherwise: otherwise === undefined ? null : compileDistribution(otherwise[1]).sample,
    };
  }
  if ("byNumber" in law) {
    return {
      kind: "byNumber",
      from: law.byNumber.map(([from]) => from),
      samples: law.byNumber.map(([, dist]) => compileDistribution(dist).sample),
    };
  }
  return { kind: "plain", sample: compileDistribution(law).sample };
}

/** The sampler for this destination. */
export function sampleFor(service: Service, target: number, number: number): Sample {
  if (service.kind === "plain") return service.sample;
  if (service.kind === "byDestination") {
    return (service.samples.get(target) ?? service.otherwise) as Sample;
  }
  let at = service.from.length - 1;
  while (at > 0 && number < (service.from[at] as number)) at--;
  return service.samples[at] as Sample;
}

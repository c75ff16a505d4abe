/**
 * Parts of a model by id.
 *
 * The rule this file keeps: it is only asked for ids that the model itself listed.
 */
import type { CareForm, Model } from "./model.ts";

/** A form by id; the plan is only made from a checked model, so it is there. */
export function formOf(model: Model, id: string): CareForm {
  return model.forms[id] as CareForm;
}

export function municipalityOf(model: Model, id: string): Model["municipalities"][string] {
  return model.municipalities[id] as Model["municipalities"][string];
}

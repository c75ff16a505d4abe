/**
 * The words of what designs set that does nothing, in English.
 *
 * The rule this file keeps: a remark is no fault, and is not told as one.
 */
export const englishRemarks = {
  remarks: {
    heading: "What a design sets that does nothing",
    lead: "These numbers are set but change nothing in the outcome, or only what is named beside them. That is no fault. To make them count, change what stands behind them too.",
  },
};

/**
 * The words of what designs set that does nothing, in Dutch.
 *
 * The rule this file keeps: a remark is no fault, and is not told as one.
 */
export const dutchRemarks = {
  remarks: {
    heading: "Wat een ontwerp instelt en niets doet",
    lead: "Deze getallen zijn ingesteld, maar veranderen niets aan de uitkomst, of alleen wat erbij staat. Dat is geen fout. Wilt u dat ze meetellen, verander dan ook wat erachter staat.",
  },
};

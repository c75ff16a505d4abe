/**
 * The words of walls that are taken away, in Dutch.
 *
 * The rule this file keeps: what is won at a border is never told as won in the region.
 */
export const dutchRemoval = {
  removal: {
    title: "Wat er gebeurt zonder de gevonden schotten",
    axis: "dagen wachten minder, per jaar",
    gross: "bij de grens",
    net: "in de hele regio",
    byPlaces: "in de regio, met meer plaatsen",
    caption: "Per schot: hoeveel dagen jongeren minder wachten als alleen dat schot weg is.",
    note: (places: string) =>
      `Steeds met hetzelfde toeval doorgerekend. ‘Bij de grens’ is wat jongeren aan die grens winnen; ‘in de hele regio’ is wat daarvan overblijft als anderen langer wachten. ‘Met meer plaatsen’: het schot blijft, en erachter komen ${places} plaatsen bij. In de tabel staat ook het eerlijke deel van elk schot in het geheel (Shapley).`,
    /** Which walls are away: all that were found, or the most costly of them. */
    which: (taken: number, found: number) =>
      taken < found
        ? `de ${taken} duurste van de ${found} gevonden schotten samen (de andere ${found - taken} blijven)`
        : taken === 1
          ? "het gevonden schot"
          : `de ${taken} gevonden schotten samen`,
    less: (design: string, which: string, days: string) =>
      `${design} zonder ${which}: jongeren wachten in de regio ${days} minder.`,
    notShown: (design: string, which: string, days: string) =>
      `${design} zonder ${which}: dat jongeren in de regio minder wachten, is niet aangetoond. Het verschil is ${days}.`,
    binds: {
      border: "de grens knelt",
      capacity: "de plaatsen knellen",
      unknown: "niet te zeggen wat knelt",
    },
    head: {
      gross: "dagen winst bij de grens",
      net: "dagen winst in de regio",
      reaches: "deel dat de regio bereikt",
      worth: "eerlijk deel in het geheel",
      byPlaces: "dagen winst met meer plaatsen",
      dropouts: "minder afhakers",
      euro: "euro minder per jaar",
      binds: "wat knelt",
    },
  },
};

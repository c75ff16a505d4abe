/**
 * The words of borders that are moved or taken away, in Dutch.
 *
 * The rule this file keeps: days are told as waiting, and a gain at the border is never told as a
 * gain for the region.
 */
export const dutchBoundaries = {
  boundaries: {
    title: "Wat er gebeurt als een grens verschuift",
    days: "Dagen door regels aan de grens, per jaar",
    daysAxis: "verschil in dagen per jaar",
    daysAYear: " dagen per jaar",
    caption: "Elke stip is een hulpvorm die naar een ander segment gaat. De streep is de marge.",
    note: "De hulp zelf verandert niet, alleen wie betaalt en welke regels gelden.",
    shown: (of: string, shown: string, name: string, days: string) =>
      `Bij ${shown} van de ${of} verschuivingen is aangetoond dat jongeren meer of minder dagen wachten door regels aan de grens. Het meest bij ‘${name}’: ${days}.`,
    none: (of: string) =>
      `Bij geen van de ${of} verschuivingen is aangetoond dat jongeren meer of minder dagen wachten door regels aan de grens.`,
    ask: (move: string, remove: string) =>
      `Wat een grens verschuiven doet, rekent u uit met: ${move}. Wat er gebeurt zonder de gevonden schotten: ${remove}.`,
  },
};

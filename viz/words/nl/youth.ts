/** One youth on the terminal, in Dutch. */
export const dutchYouth = {
  youth: {
    title: (youth: string) => `Jongere ${youth} (verzonnen)`,
    marked: "› staat voor wat in de andere reis niet zo is.",
    follows: "Wat het uitmaakt",
    waits: (both: string, change: string) =>
      `Dagen waarop deze jongere op iets wacht: ${both}. Verschil: ${change}.`,
    costs: (both: string, change: string) => `Hulp kost ${both}. Verschil: ${change}.`,
    head: {
      place: "plaats",
      change: "verschil",
      paid: (at: string) => `betaald ${at}`,
    },
    paid: {
      pxq: "per dag",
      "pxq-spending-room": "per dag, tot een bedrag",
      "pxq-ceiling": "per dag, tot een plafond",
      capacity: "vast budget",
      population: "budget voor allen",
      trajectory: "per traject",
      "own-service": "eigen team",
    },
    payer: (municipality: string) => `Gemeente ${municipality} betaalt.`,
    fixed: "Een vast budget blijft gelijk, ook als deze jongere meer of minder hulp krijgt.",
    ends: (at: string, where: string, payer: string) => `Einde ${at}: ${where} (${payer}).`,
    stillThere: (at: string) => `Einde ${at}: nog in beeld als de berekening stopt.`,
    noDesigns:
      "De getallen van deze ontwerpen zijn niet bij de hand. Daarom staat hier alleen wat het logboek laat zien.",
  },
};

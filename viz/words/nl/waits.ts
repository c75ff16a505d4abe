/**
 * The words of the curves of waiting in Dutch.
 *
 * The rule this file keeps: hundreds instead of percentages, and no word for a median.
 */
export const dutchWaits = {
  waits: {
    direct: "Hoeveel jongeren nog wachten: een eerste start",
    border: "Hoeveel jongeren nog wachten: een start over een grens",
    axis: "maanden na de vraag; van de 100 jongeren",
    cutOff: "streepje: wacht nog als de berekening stopt",
    longer: "langer dan een jaar",
    half: (design: string | null, today: string | null) =>
      `${design === null ? "De helft start niet binnen een jaar" : `De helft start binnen ${design}`} (vandaag: ${today ?? "ook niet"}).`,
    caption: (segments: string, waiting: string, place: string) =>
      `De lijnen van ${segments} segmenten: hoeveel van de 100 jongeren zijn na zoveel maanden nog niet begonnen? Op de laatste dag wachten ${place} nog ${waiting} jongeren.`,
    note: "Wie afhaakt of elders hulp krijgt, is niet begonnen en blijft in de lijn. Daarom loopt een lijn niet altijd naar 0. Wachten dat wordt afgebroken doordat de berekening stopt, telt mee tot die dag. Crisis telt niet mee.",
    head: {
      asked: "vragen per jaar",
      lost: "haakt af of krijgt elders hulp",
      waiting: "wacht nog op de laatste dag",
      half: "de helft start binnen",
      nineInTen: "negen van de tien starten binnen",
      after: (weeks: string) => `nog niet begonnen na ${weeks} weken`,
    },
    finding: {
      unknown: (place: string) => `Over het wachten bij ${place} weten we te weinig.`,
      open: (place: string, weeks: string) =>
        `Dat na ${weeks} weken bij ${place} meer of minder jongeren nog wachten, is niet aangetoond.`,
      shown: (
        facts: Readonly<
          Record<"place" | "weeks" | "level" | "base" | "against" | "likely", string>
        >,
      ) =>
        `Na ${facts.weeks} weken zijn bij ${facts.place} ${facts.likely}${facts.level} van de 100 jongeren nog niet begonnen. Bij ${facts.against} zijn dat er ${facts.base}. Daar is het verschil het grootst.`,
    },
  },
};

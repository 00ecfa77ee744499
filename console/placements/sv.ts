/** What is said of placements wherever they are shown. */
export const placementTexts = {
  /** What is said of one that somebody else has changed meanwhile. */
  read: {
    none: '–',
    statuses: {
      RUNNING: 'Pågår',
      ENDED: 'Avslutat',
      WITHDRAWN: 'Återkallat innan det började',
      CANCELLED: 'Blev aldrig av',
    },
    facts: { status: 'Läge', endedOn: 'Slutade', plannedEndOn: 'Planerat slut' },
  },
  title: 'Uppdrag',
  none: 'Inga uppdrag.',
  missing: 'Uppdragen går inte att hämta just nu. Försök igen om en stund.',
  unknown: 'Ett uppdrag finns, men stadsdelen som har beslutet svarar inte just nu.',
  of: (district: string, words: string) => `${district}: ${words}`,
  begins: (from: string, until: string, district: string) =>
    `Börjar ${from}, avtalat till ${until}. Till dess kan handläggaren i ${district} dra tillbaka det.`,
  beginsAndEnds: (from: string, on: string) => `Börjar ${from} och slutar ${on}, som planerat.`,
  runs: (since: string, until: string, district: string) =>
    `Pågår sedan ${since}, avtalat till ${until}. Handläggaren i ${district} avslutar det.`,
  runsAndEnds: (since: string, on: string) =>
    `Pågår sedan ${since} och slutar ${on}, som planerat. Då blir platsen ledig.`,
  isOver: (since: string, until: string, district: string) =>
    `Pågår sedan ${since}, fast den avtalade tiden gick ut ${until}. Handläggaren i ${district} behöver avsluta det.`,
  ended: (from: string, on: string) => `Pågick från ${from} och slutade ${on}.`,
  withdrawn: (from: string, on: string) => `Skulle ha börjat ${from}, men drogs tillbaka ${on}.`,
  toDecision: 'Till beslutet',
} as const;

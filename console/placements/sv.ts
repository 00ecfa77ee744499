/** What is said of placements wherever they are shown. */
export const placementTexts = {
  /** What is said of one that somebody else has changed meanwhile. */
  read: {
    none: '–',
    statuses: {
      RUNNING: 'Pågår',
      ENDED: 'Avslutat',
      WITHDRAWN: 'Återtaget innan det började',
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
    `Börjar ${from}, avtalat till ${until}. Till dess kan handläggaren i ${district} ta tillbaka det.`,
  beginsAndEnds: (from: string, on: string) => `Börjar ${from} och slutar ${on}, som planerat.`,
  runs: (since: string, until: string, district: string) =>
    `Pågår sedan ${since}, avtalat till ${until}. Handläggaren i ${district} avslutar det.`,
  runsAndEnds: (since: string, on: string) =>
    `Pågår sedan ${since} och slutar ${on}, som planerat. Då blir platsen ledig.`,
  isOver: (since: string, until: string, district: string) =>
    `Pågår sedan ${since}, fast den avtalade tiden gick ut ${until}. Handläggaren i ${district} behöver avsluta det.`,
  ended: (from: string, on: string) => `Pågick från ${from} och slutade ${on}.`,
  withdrawn: (from: string, on: string) => `Skulle ha börjat ${from}, men togs tillbaka ${on}.`,
  toDecision: 'Till beslutet',
  reason: 'Skäl',
  reasonHint: 'Sparas i akten, för den egna stadsdelen.',
  reasonMissing: 'Skriv varför.',
  end: 'Avsluta uppdraget',
  keep: {
    open: 'Ta bort planerat slut',
    consequence: 'Uppdraget fortsätter som om inget slut hade planerats. Du kan planera ett nytt.',
    done: 'Uppdraget fortsätter.',
  },
  withdraw: {
    open: 'Ta tillbaka uppdraget',
    consequence:
      'Uppdraget börjar aldrig. Beslutet väntar på att verkställas som om det inte hade gjorts, och klockan går vidare. Platsen blir ledig, förslaget avslutas, förfrågan är öppen igen hos resursteamet och debiteringen krediteras. Det går inte att ångra.',
    done: 'Uppdraget är återtaget.',
  },
} as const;

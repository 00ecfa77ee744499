/** The texts of the page of proposals. */
export const proposalsTexts = {
  title: 'Förslag',
  lead: 'Uppdragstagare som har föreslagits för en förfrågan, de äldsta först.',
  things: 'förslag',
  caption: 'Förslag, de äldsta först',
  columns: {
    what: 'Behov',
    asking: 'Frågar',
    candidate: 'Föreslagen',
    proposedAt: 'Föreslaget',
    heldUntil: 'Platsen hålls',
    answers: 'Svar',
    status: 'Läge',
  },
  filters: {
    statuses: 'Läge',
    live: 'Pågående',
    asking: 'Frågande stadsdel',
    giving: 'Föreslagen från',
    answer: 'Svar',
    mine: 'Väntar på mitt svar',
  },
  waiting: {
    title: 'Väntar på ditt svar',
    none: 'Inget förslag väntar på ditt svar.',
    who: (candidate: string, needs: string, district: string) => `${candidate}, för ${needs} i ${district}`,
    starts: (date: string) => `Önskad start ${date}`,
  },
  candidateOf: (kind: string, area: string, district: string) =>
    area === district ? `${kind} i ${area}` : `${kind} i ${area}, ${district}`,
  empty: 'Inga förslag pågår just nu',
  emptyNext: 'De visas här så snart resursteamet föreslår någon.',
  emptyFiltered: 'Inga förslag passar de valda filtren',
  emptyFilteredNext: 'Ta bort ett filter för att se fler.',
} as const;

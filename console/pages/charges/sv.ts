/** The texts of the page of charges. */
export const chargesTexts = {
  title: 'Avgifter',
  lead: 'Vad stadsdelarna betalar för de uppdrag som resursteamet har förmedlat, och vad de har fått tillbaka för uppdrag som aldrig började.',
  quarter: 'Kvartal',
  quarterName: (year: number, quarter: number) => `Kvartal ${quarter} ${year}`,
  running: (name: string) => `${name} (nu)`,
  district: 'Stadsdel',
  all: 'Alla stadsdelar',
  chips: {
    district: (name: string) => `Stadsdel: ${name}`,
  },
  columns: {
    district: 'Stadsdel',
    placements: 'Uppdrag',
    charged: 'Avgifter',
    credited: 'Krediterat',
    sum: 'Att betala',
    on: 'Dag',
    kind: 'Vad',
    request: 'Förfrågan',
    amount: 'Belopp',
  },
  kinds: { CHARGE: 'Avgift', CREDIT: 'Kreditering' },
  creditOf: (date: string) => `Kreditering av avgiften ${date}`,
  caption: (quarter: string) => `Avgifter per stadsdel, ${quarter}`,
  captionOf: (district: string, quarter: string) => `Avgifter för ${district}, ${quarter}`,
  total: (sum: string) => `Summa ${sum}`,
  totalOf: (charged: string, credited: string) => `avgifter ${charged}, krediterat ${credited}`,
  empty: 'Inga avgifter under kvartalet',
  emptyNext:
    'En avgift skapas den dag ett förslag bekräftas. Välj ett annat kvartal för att se tidigare avgifter.',
} as const;

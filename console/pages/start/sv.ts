/** The texts of the start page. */
export const startTexts = {
  title: 'Att göra',
  lead: 'Det som väntar på dig och din grupp. Listan följer av ärendena: det som är gjort försvinner av sig själv.',
  caption: 'Att göra, det som brådskar mest först',
  groups: {
    overdue: 'Försenat',
    today: 'I dag',
    thisWeek: 'Denna vecka',
    later: 'Senare',
    parked: 'Parkerat',
  },
  columns: { what: 'Vad', dueOn: 'Senast', owner: 'Vem', acts: 'Åtgärder' },
  filters: { kinds: 'Slag', owner: 'Vems' },
  owners: { mina: 'Mina', ingens: 'Ingens' },
  take: 'Ta',
  release: 'Släpp',
  park: 'Parkera',
  unpark: 'Ta upp igen',
  remind: 'Bevaka',
  close: 'Avsluta',
  actOn: (act: string, what: string) => `${act}: ${what}`,
  done: {
    take: 'Uppgiften är din.',
    release: 'Uppgiften är släppt. Vem som helst i gruppen kan ta den.',
    unpark: 'Uppgiften är öppen igen.',
    close: 'Bevakningen är avslutad.',
  },
  gone: 'Klar',
  parkedUntil: (date: string) => `Parkerad till ${date}`,
  taken: (what: string) =>
    `”${what}” är inte längre din: en kollega har den nu. Det du har skrivit finns kvar som utkast.`,
  lost: (what: string) =>
    `En kollega hann före: ”${what}” är redan tagen. Sparat nu: en kollega har den. Du ville: ta den.`,
  changed: (what: string, owner: string) =>
    `”${what}” ändrades av någon annan medan du läste. Sparat nu: ${owner}. Listan är hämtad på nytt. Gör om din ändring om den behövs.`,
  ownerNow: { me: 'du har den', colleague: 'en kollega har den', nobody: 'ingen har den' },
  fresh: (count: number) => (count === 1 ? 'En ny uppgift.' : `${count} nya uppgifter.`),
  count: (count: string, isLeast: boolean) => (isLeast ? `minst ${count}` : count),
  empty: 'Inget att göra just nu',
  emptyNext:
    'Nya uppgifter kommer hit av sig själva, när en klocka går ut, ett svar väntar eller en kontroll ska göras om.',
  emptyFiltered: 'Inget passar de valda filtren',
  emptyFilteredNext: 'Ta bort ett filter för att se mer.',
  noDesk: 'Du har inga egna uppgifter här',
  noDeskNext: 'Uppgifter hör till en stadsdel, resursteamet eller uppföljningen. Dina sidor finns i menyn.',
  missing: {
    district:
      'Stadsdelens ärenden svarar inte just nu. Uppgifter om beslut, uppdrag och uppdragstagare saknas i listan.',
    brokering: 'Förmedlingen svarar inte just nu. Uppgifter om förslag och förfrågningar saknas i listan.',
    reporting: 'Uppföljningen svarar inte just nu. Uppgifter om kvartal saknas i listan.',
  },
  desks: { district: 'stadsdelens ärenden', brokering: 'förmedlingen', reporting: 'uppföljningen' },
  keys: 'Tryck ? för kortkommandon.',
  accessibility: 'Tillgänglighet',
} as const;

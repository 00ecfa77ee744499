/** The texts of the page of what is kept how long. */
export const retentionTexts = {
  lead: (district: string) =>
    `Hur länge uppgifter i ${district}s register sparas, enligt vilken regel och vad som är dags att ta bort.`,
  cityLead: 'Hur länge uppgifter i stadsdelarnas register sparas.',
  readOnly:
    'Inget tas bort härifrån. Den som driver hubben gallrar med ett kommando, som visar vad som skulle tas bort innan det görs; det tillfälliga tar hubben bort själv.',
  cityTitle: 'Gallringen visas i stadsdelarna',
  cityNext:
    'Varje stadsdels administratör ser reglerna för sitt eget register och vad som är dags att gallra.',
  cityAdministrators: 'Visa stadsdelarnas administratörer',
  things: 'regler',
  thing: 'regel',
  caption: 'Regler för gallring',
  empty: 'Inga regler gäller i dag',
  emptyNext: 'Utan regler gallras inget. Den som driver hubben lägger in dem.',
  columns: { what: 'Vad', keep: 'Sparas', law: 'Enligt', due: 'Att gallra nu', last: 'Senast gallrat' },
  forGood: 'Tills vidare',
  never: 'Aldrig',
  purged: (count: string) => `${count} sammanlagt`,
  since: (day: string) => `Gäller från ${day}.`,
  years: (count: number) => `${count} år`,
  months: (count: number) => (count === 1 ? '1 månad' : `${count} månader`),
  days: (count: number) => (count === 1 ? '1 dag' : `${count} dagar`),
  kinds: {
    CARE_DECISION: 'Beslut med hela akten, utom om kontaktfamilj',
    KONTAKTFAMILJ_DECISION: 'Beslut om kontaktfamilj med hela akten',
    CANDIDATE: 'Tidigare uppdragstagare med hela akten',
    ACCESS_LOG: 'Åtkomstloggen',
    DRAFT: 'Utkast som ingen har skrivit vidare på',
    OUTBOX_EVENT: 'Händelser för den som varit frånkopplad',
    IDEMPOTENCY_KEY: 'Åtgärder som kan komma att skickas igen',
  },
  /** Of the rules that the hub brings, by kind and version; a rule that the city has added says it in its own words. */
  laws: {
    'CARE_DECISION/2002-01-01': 'SoL (2001:453) 12 kap. 1 § och LSS 21 c §: fem år efter sista anteckningen.',
    'CARE_DECISION/2025-07-01':
      'SoL (2025:400) och LSS 21 c §: fem år efter sista anteckningen. Paragrafen i SoL är inte bekräftad.',
    'KONTAKTFAMILJ_DECISION/2002-01-01':
      'Om vistelser i kontaktfamilj ska bevaras är inte avgjort. Inget gallras innan dess.',
    'CANDIDATE/2012-08-15': 'Fem år efter sista anteckningen, som för klienters akter. Inte bekräftat.',
    'ACCESS_LOG/2012-08-15': 'Lag (2001:454) 10 §: loggen sparas längre än akterna. Tiden är inte bekräftad.',
    'DRAFT/2012-08-15': 'För driften: så länge kan ett utkast vänta.',
    'OUTBOX_EVENT/2012-08-15': 'För driften: så länge kan någon vara frånkopplad och ändå inte missa något.',
    'IDEMPOTENCY_KEY/2012-08-15': 'För driften: så länge känns en åtgärd igen som skickas på nytt.',
  } as Readonly<Record<string, string>>,
} as const;

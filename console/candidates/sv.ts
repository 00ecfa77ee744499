import type { CandidateStatus } from './candidates.generated';

const statuses: Readonly<Record<CandidateStatus, string>> = {
  REGISTERED: 'Registrerad',
  UNDER_INVESTIGATION: 'Utreds',
  APPROVED: 'Godkänd',
  PAUSED: 'Vilar',
  REJECTED: 'Inte lämplig',
  ENDED: 'Avslutad',
};

/** What is said of candidates wherever they are shown. */
export const candidateTexts = {
  statuses,
  sharing: { DISTRICT: 'Egna stadsdelen', REGION: 'Regionen', CITY: 'Hela staden' },
  checks: {
    POLICE_REGISTER: 'Utdrag ur polisens register',
    SOCIAL_REGISTER: 'Utdrag ur socialregistret',
    REFERENCE: 'Referenser',
    INTERVIEW: 'Intervju',
    HOME_VISIT: 'Hembesök',
  },
  vacancies: { OPEN: 'Ledig', HELD: 'Reserverad', FILLED: 'Uppdrag pågår', WITHDRAWN: 'Återtagen' },
  withheld: {
    CANDIDATE_PAUSED: 'uppdragstagaren vilar',
    PROTECTED_IDENTITY: 'personuppgifterna är skyddade',
    CLEARANCE_EXPIRED: 'kontroller saknas',
    NO_CONSENT: 'delas bara i egna stadsdelen',
  },
  facts: {
    name: 'Namn på personen eller familjen',
    phone: 'Telefon',
    email: 'E-post',
    kind: 'Slag av uppdrag',
    area: 'Bor i',
    programAreas: 'Programområden',
    languages: 'Språk',
    interests: 'Intressen',
    acceptsAgeFrom: 'Tar emot från (år)',
    acceptsAgeTo: 'Tar emot till (år)',
    weekendsPerMonth: 'Helger per månad',
    pets: 'Husdjur i hemmet',
    stepFree: 'Hemmet nås utan trappor',
    smokeFree: 'Rökfritt hem',
    capacity: 'Uppdrag samtidigt',
  },
  ageError: 'Skriv en ålder i hela år, 0 till 120.',
  weekendsError: 'Skriv 0 till 5, eller lämna tomt.',
  capacityError: 'Skriv 1 till 20.',
  remove: (what: string) => `Ta bort ${what}`,
  choose: 'Välj …',
  missing: {
    area: 'Välj ett område.',
    programAreas: 'Välj minst ett programområde.',
    ages: 'Skriv åldrarna: den lägsta först.',
  },
} as const;

export type FactName = keyof typeof candidateTexts.facts;

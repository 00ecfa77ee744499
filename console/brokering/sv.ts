/** What the pages of requests, proposals and charges say alike. */
export const brokeringTexts = {
  requestStatuses: {
    OPEN: 'Söker',
    PROPOSED: 'Förslag finns',
    PLACED: 'Placerad',
    WITHDRAWN: 'Återtagen',
  },
  proposalStatuses: {
    PENDING: 'Väntar på svar',
    ACCEPTED: 'Alla har sagt ja',
    CONFIRMED: 'Bekräftat',
    DECLINED: 'Nej',
    EXPIRED: 'Tiden gick ut',
    WITHDRAWN: 'Återtaget',
    FAILED: 'Gick inte att bekräfta',
  },
  endCodes: {
    WITHDRAWN_BY_BROKER: 'Resursteamet tog tillbaka förslaget.',
    REQUEST_WITHDRAWN: 'Förfrågan togs tillbaka.',
    OTHER_PLACED: 'Ett annat förslag blev av.',
    HOLD_EXPIRED: 'Reservationen gick ut innan förslaget bekräftades.',
    CONSENT_WITHDRAWN: 'Samtycket att dela uppgifterna finns inte längre.',
    CLEARANCE_LOST: 'En kontroll saknas, är för gammal eller gick inte igenom.',
    CANDIDATE_UNAVAILABLE: 'Uppdragstagaren tar inte emot uppdrag längre.',
    DOES_NOT_FIT: 'Platsen passar inte längre behovet.',
    NO_CAPACITY: 'Alla uppdragstagarens platser är tagna.',
    VACANCY_WITHDRAWN: 'Stadsdelen tog tillbaka platsen.',
    DECISION_ENDED: 'Beslutet är avslutat, verkställt eller har gått ut.',
    CONFIRMATION_FAILED: 'Bekräftelsen gick inte att genomföra och togs tillbaka.',
    PLACEMENT_WITHDRAWN: 'Uppdraget togs tillbaka innan det började; förfrågan är öppen igen.',
  },
  parties: { CANDIDATE: 'Uppdragstagaren', CLIENT: 'Klienten', DISTRICT: 'Stadsdelen' },
  answers: { ACCEPT: 'ja', DECLINE: 'nej', none: 'väntar' },
  answersLabel: 'Svar',
  status: 'Läge',
  needs: {
    who: (kind: string, ages: string) => `${kind}, ${ages}`,
    weekends: (count: number) => (count === 1 ? '1 helg i månaden' : `${count} helger i månaden`),
    noPets: 'hem utan husdjur',
    stepFree: 'hem utan trappor',
    smokeFree: 'rökfritt hem',
  },
  hold: {
    until: (moment: string) => `Platsen hålls till ${moment}`,
    left: (left: string) => `${left}\u00a0kvar`,
    over: 'tiden är ute',
    daysAndHours: (days: number, hours: number) => `${days}\u00a0d ${hours}\u00a0h`,
    hoursAndMinutes: (hours: number, minutes: number) => `${hours}\u00a0h ${minutes}\u00a0min`,
  },
  answer: {
    accept: 'Godkänn',
    decline: 'Avböj',
    of: (verb: string, party: string) => `${verb} för ${party}`,
    acceptTitle: {
      CANDIDATE: 'Uppdragstagaren tackar ja',
      CLIENT: 'Klienten säger ja',
      DISTRICT: 'Stadsdelen godkänner',
    },
    declineTitle: {
      CANDIDATE: 'Uppdragstagaren tackar nej',
      CLIENT: 'Klienten säger nej',
      DISTRICT: 'Stadsdelen avböjer',
    },
    acceptMeans: {
      CANDIDATE: 'Uppdragstagaren har sagt ja till uppdraget.',
      CLIENT:
        'Du intygar att klienten, eller vårdnadshavaren, har sagt ja till just den här personen eller familjen.',
      DISTRICT: 'Stadsdelen står för uppdraget och avgiften.',
    },
    acceptConsequence:
      'Svaret syns direkt hos resursteamet och går inte att ta tillbaka, men det går att avböja så länge förslaget inte är bekräftat. När uppdragstagaren, klienten och stadsdelen alla har sagt ja kan resursteamet bekräfta.',
    declineConsequence:
      'Förslaget avslutas direkt och platsen blir ledig för andra. Förfrågan ligger kvar, och nejet stoppar inte tiden för beslutet. Det går inte att ångra.',
    reason: 'Skäl',
    reasonHint: 'Neutrala ord utan namn. Visas för dem som förslaget gäller.',
    reasonMissing: 'Skriv varför.',
    saved: 'Svaret är sparat.',
  },
  changed: {
    answered: (party: string, answer: string) => `${party} har svarat ${answer}.`,
    status: (status: string) => `Ett förslag har ändrats: ${status}.`,
  },
  candidateMissing: 'Uppdragstagare som inte visas',
  candidateMissingWhy: 'Uppgifterna delas inte med er nu, eller så svarar stadsdelen inte.',
} as const;

export type RequestStatusName = keyof typeof brokeringTexts.requestStatuses;
export type ProposalStatusName = keyof typeof brokeringTexts.proposalStatuses;
export type PartyName = keyof typeof brokeringTexts.parties;
export type AnswerName = 'ACCEPT' | 'DECLINE';

export const PARTIES = Object.keys(brokeringTexts.parties) as readonly PartyName[];

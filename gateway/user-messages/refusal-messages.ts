import type { Findable, RefusalReason } from '../../platform/errors/refusal-reasons';

/** Of `FORBIDDEN`, by its reason. */
export const REFUSAL_MESSAGES: Readonly<Record<RefusalReason, string>> = {
  REVIEWERS_ONLY: 'Åtkomstloggen är för den som granskar den i stadsdelen. Be granskaren om hjälp.',
  KONTAKTSEKRETERARE_ONLY: 'Det här görs av en kontaktsekreterare i stadsdelen. Be någon av dem om hjälp.',
  SERVICES_ONLY: 'Det här görs av systemet och inte av någon användare. Du behöver inte göra något.',
  COUNTS_ONLY:
    'Din roll ser antal, men inga enskilda uppdragstagare eller platser. Be en kontaktsekreterare om hjälp.',
  OWN_DISTRICT_ONLY: 'Namn kan bara den söka på som arbetar i stadsdelen. Be någon där om hjälp.',
  STATE_WITHHELD:
    'Om uppdragstagaren är godkänd och delad visas bara för dess egen stadsdel. Fråga någon där.',
  DECISION_STAFF_ONLY:
    'Beslutet hör till en annan stadsdel, eller så ingår det inte i din roll. Be en handläggare i beslutets stadsdel om hjälp.',
  CLOSE_IS_PLANNED:
    'En handläggare har planerat att beslutet avslutas när uppdraget slutar. Be en handläggare ändra det.',
  CHARGED_ONLY: 'Avgifter visas för den stadsdel som betalar och för resursteamet. Be någon där om hjälp.',
  REQUESTING_DISTRICT_ONLY: 'Det här är för stadsdelen som har gjort förfrågan. Be någon där om hjälp.',
  PARTIES_ONLY: 'Det här visas för dem som förfrågan eller förslaget gäller. Be någon av dem om hjälp.',
  RESURSTEAM_ONLY: 'Det här görs av resursteamet. Be någon där om hjälp.',
  OTHER_PARTY_ONLY:
    'Uppdragstagarens svar lämnas i uppdragstagarens stadsdel eller av resursteamet, de andra svaren av en handläggare i stadsdelen som har gjort förfrågan. Be någon där om hjälp.',
  ADMINISTRATORS_ONLY: 'Personalregistret sköts av administratörer. Be en av dem om hjälp.',
  OWN_STAFF_ONLY: 'Du sköter personalregistret för din egen stadsdel. Be stadens administratör om hjälp.',
};

/** Of `NOT_FOUND`: what there is none of. */
export const FINDABLE_LABELS: Readonly<Record<Findable, string>> = {
  Candidate: 'Uppdragstagaren',
  Decision: 'Beslutet',
  District: 'Stadsdelen',
  Entry: 'Loggposten',
  Offer: 'Erbjudandet',
  Placement: 'Uppdraget',
  Proposal: 'Förslaget',
  Request: 'Förfrågan',
  StaffMember: 'Personen',
  Subject: 'Det som påminnelsen gäller',
  Vacancy: 'Platsen',
  Version: 'Versionen av rapporten',
  View: 'Vyn',
  WorkItem: 'Uppgiften',
};

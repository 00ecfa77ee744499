import type { Findable } from '../../platform/errors/refusal-reasons';

export const PROPOSE_AGAIN = 'Resursteamet kan lämna ett nytt förslag.';
const LEAVE = 'avsluta den eller bedöm den som inte lämplig';

type States = Readonly<Record<string, string>>;

/** Of a thing whose state does not allow what was asked for: what it is as of now, and what can be done instead. */
export const STATE_MESSAGES: Readonly<Partial<Record<Findable, States>>> = {
  Candidate: {
    REGISTERED: `Uppdragstagaren är registrerad, men utreds inte än. Registrera den första kontrollen, ${LEAVE}.`,
    UNDER_INVESTIGATION: `Uppdragstagaren utreds och är inte godkänd än. Godkänn den när kontrollerna är registrerade, ${LEAVE}.`,
    APPROVED: `Uppdragstagaren är godkänd och finns i poolen. Låt den vila, ${LEAVE}.`,
    PAUSED: `Uppdragstagaren vilar. Avsluta vilan, ${LEAVE}.`,
    REJECTED:
      'Uppdragstagaren är bedömd som inte lämplig, och det kan inte ändras. Välj en annan uppdragstagare.',
    ENDED: 'Uppdragstagaren är avslutad. Ta upp den på nytt först, om den ska tillbaka.',
  },
  Request: {
    OPEN: 'Förfrågan söker och har inget förslag som väntar. Lämna ett förslag, eller ta tillbaka förfrågan.',
    PROPOSED:
      'Förfrågan har förslag som väntar på svar. Vänta på svaren, lämna ett till förslag eller ta tillbaka förfrågan.',
    PLACED:
      'Förfrågan har lett till ett uppdrag. Stadsdelen kan avsluta uppdraget, eller ta tillbaka det innan det har börjat: då är förfrågan öppen igen.',
    WITHDRAWN:
      'Förfrågan är återtagen. Behövs insatsen fortfarande gör handläggaren en ny förfrågan för beslutet.',
  },
  Proposal: {
    PENDING: 'Förslaget väntar på svar. Det kan bekräftas när alla har svarat ja.',
    ACCEPTED: 'Alla har svarat ja till förslaget. Bekräfta det, eller ta tillbaka det.',
    CONFIRMED:
      'Förslaget är redan bekräftat och har lett till ett uppdrag. Stadsdelen kan avsluta uppdraget, eller ta tillbaka det innan det har börjat.',
    DECLINED: `Förslaget är avslutat, för någon har svarat nej. ${PROPOSE_AGAIN}`,
    EXPIRED: `Förslaget är avslutat, för reservationen gick ut innan det bekräftades. ${PROPOSE_AGAIN}`,
    WITHDRAWN: `Förslaget är återtaget. ${PROPOSE_AGAIN}`,
    FAILED: `Förslaget gick inte att bekräfta, och allt är återställt. ${PROPOSE_AGAIN}`,
  },
  Vacancy: {
    OPEN: 'Platsen är ledig. Ta tillbaka den, om den inte ska vara det.',
    HELD: 'Platsen är reserverad för ett förslag. Vänta på svaret, eller ta tillbaka platsen: då avslutas förslaget.',
    FILLED:
      'Platsen är tillsatt med ett uppdrag. Avsluta uppdraget i stället: då blir platsen ledig igen, och kan tas tillbaka.',
    WITHDRAWN: 'Platsen är redan återtagen. Öppna en ny plats, om en till behövs.',
  },
};

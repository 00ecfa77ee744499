import type { ConflictReason, MatchRule } from '../../platform/errors/conflict-reasons';
import { PROPOSE_AGAIN } from './state-messages';

const RELOAD = 'Läs in sidan igen.';
const NOT_AS_IT_IS = 'Det går inte som läget är nu. Läs in sidan igen för att se vad som gäller.';

/** Of `CONFLICT`, by its reason (`fill-template.ts`); `{now}` stands for what the thing is (`state-messages.ts`). */
export const CONFLICT_MESSAGES: Readonly<Record<ConflictReason, string>> = {
  ALREADY_ANSWERED:
    'Svaret ja är redan lämnat. Det går fortfarande att svara nej, så länge förslaget inte är bekräftat.',
  CANDIDATE_CLOSED: 'Uppdragstagaren som skulle bli kvar är avslutad. Välj vem som ska bli kvar på nytt.',
  CANDIDATE_HELD:
    'Uppdragstagaren är redan med i så många förslag som går samtidigt. Vänta på svar på något av dem.',
  CANDIDATE_MERGED: 'Uppdragstagaren är sammanslagen med en annan. Öppna den andra i stället.',
  CANDIDATE_NOT_APPROVED:
    'Bara den som är godkänd, och inte vilar, kan ha lediga platser. [{now}][!now:Godkänn uppdragstagaren eller avsluta vilan först.]',
  CANDIDATE_NOT_AVAILABLE: 'Uppdragstagaren är inte tillgänglig för din stadsdel. Välj en annan.',
  CANDIDATE_STATUS: `[{now}][!now:${NOT_AS_IT_IS}]`,
  CANDIDATE_UNAVAILABLE: 'Uppdragstagaren är inte längre tillgänglig. Välj en annan.',
  CLEARANCE_LOST:
    'Uppdragstagarens kontroller gäller inte längre. Be uppdragstagarens stadsdel att förnya dem, eller välj en annan.',
  CONFIRMING: 'Ett förslag håller på att bekräftas. Vänta tills det är klart.',
  CONSENT_WITHDRAWN: 'Uppdragstagaren har tagit tillbaka sitt samtycke. Välj en annan.',
  DECISION_CLOSED:
    'Beslutet är avslutat. Rätta det om det är fel, eller registrera ett nytt beslut om insatsen behövs igen.',
  DECISION_ENDED: 'Beslutets tid har gått ut. Ett nytt beslut behövs.',
  DECISION_EXECUTED:
    'Beslutet är redan verkställt. Rätta det om det är fel, eller registrera ett avbrott om insatsen inte ges längre.',
  DECISION_EXPIRED: 'Beslutets tid har gått ut. Ett nytt beslut behövs.',
  DECISION_INTERRUPTED:
    'Verkställigheten av beslutet är avbruten. Rätta beslutet om det är fel, eller verkställ det på nytt.',
  DECISION_WAITING: 'Beslutet väntar på att verkställas. Verkställ det först, eller avsluta det.',
  DISTRICTS_MISSING: 'Uppgifter saknas från {districts}. Vänta på dem, eller publicera utan dem.',
  DOES_NOT_FIT: 'Platsen passar inte behoven[: {rule}]. Välj en annan plats.',
  DUPLICATE_REJECTED:
    'Dubbletten är avslagen genom beslut, men inte den andra. Bestäm först vad som ska gälla.',
  ENDS_OUTSIDE_DECISION: 'Uppdraget slutar inte inom beslutets tid. Välj en annan slutdag.',
  EXISTS: `Det finns redan. ${RELOAD}`,
  FORBIDDEN_TRANSITION: `[Svar saknas från {missing}. Förslaget kan bekräftas när alla har svarat ja.][!missing:{now}][!now:${NOT_AS_IT_IS}]`,
  HOLD_ENDED: 'Reservationen av platsen har tagit slut. Föreslå uppdragstagaren på nytt.',
  HOLD_LET_GO: 'Reservationen tog för lång tid och släpptes. Föreslå uppdragstagaren på nytt.',
  KIND_DIFFERS:
    'Uppdragstagarna är av olika slag och kan inte slås samman. Rätta slaget först, om det är fel.',
  NOTHING_TO_REPORT: 'Ett av besluten har inget att rapportera för kvartalet. Ta bort det ur urvalet.',
  NO_CAPACITY: 'Alla uppdragstagarens platser är tillsatta. Välj en annan.',
  NO_PRICE: 'Prislistan saknar pris för den dagen. Be resursteamet att lägga in priset.',
  OFFER_ANSWERED: `Erbjudandet är redan besvarat. ${RELOAD}`,
  OVERLAPS: 'Tiden krockar med något som redan är registrerat. Ändra tiden.',
  PLACEMENT_BEGUN: 'Uppdraget har börjat. Avsluta det i stället.',
  PLACEMENT_CANCELLED: `Uppdraget är inställt. ${PROPOSE_AGAIN}`,
  PLACEMENT_ENDED:
    'Uppdraget är redan avslutat. Behövs ett nytt gör handläggaren en ny förfrågan för beslutet.',
  PLACEMENT_EXISTS: `Uppdraget finns redan, med andra uppgifter. ${RELOAD}`,
  PLACEMENT_RUNNING:
    'Ett uppdrag pågår eller ska börja. Avsluta uppdraget i stället, eller ta tillbaka det om det inte har börjat: beslutet följer med i samma steg.',
  PLACEMENT_WITHDRAWN: `Uppdraget togs tillbaka innan det började. ${PROPOSE_AGAIN}`,
  PROPOSAL_CAP:
    'Förfrågan har redan [{maximum} förslag][!maximum:så många förslag] som väntar, och fler går inte. Vänta på svar eller ta tillbaka ett.',
  PROTECTION_DIFFERS:
    'En av uppdragstagarna har skyddade personuppgifter. De kan inte slås samman så. Bestäm först om skyddet ska gälla dem båda.',
  REQUEST_ENDED: `[{now}][!now:Förfrågan är återtagen eller har lett till ett uppdrag. ${RELOAD}]`,
  REQUEST_EXISTS: 'Det finns redan en förfrågan för beslutet. Öppna den i stället.',
  STAFF_MEMBER_EXISTS: 'Personen finns redan i personalregistret. Ändra de uppgifterna i stället.',
  STARTS_OUTSIDE_DECISION: 'Uppdraget börjar inte inom beslutets tid. Välj en annan startdag.',
  UNCHANGED: `Det är redan så. ${RELOAD}`,
  VACANCY_NOT_HELD: 'Platsen är inte längre reserverad för förslaget. Föreslå uppdragstagaren på nytt.',
  VACANCY_NOT_OPEN: 'Platsen är inte ledig längre. Välj en annan.',
  VACANCY_STATUS: `[{now}][!now:${NOT_AS_IT_IS}]`,
  VACANCY_WITHDRAWN: 'Platsen är återtagen. Välj en annan.',
  VERSION_CONFLICT:
    'Någon annan har ändrat uppgifterna sedan du öppnade dem. Läs in sidan igen och gör om din ändring.',
  WORK_ITEM_DONE: `Påminnelsen är redan avslutad. ${RELOAD}`,
  WORK_ITEM_TAKEN:
    'Någon annan har redan tagit uppgiften. Välj en annan, eller kom överens med den som har den.',
};

/** What does not fit, within `DOES_NOT_FIT`. */
export const MATCH_RULE_LABELS: Readonly<Record<MatchRule, string>> = {
  KIND: 'uppdragstagaren är av ett annat slag',
  INTERVENTION: 'insatsen är en annan',
  AGE_FROM: 'åldern är lägre än den som tas emot',
  AGE_TO: 'åldern är högre än den som tas emot',
  PROGRAM_AREA: 'programområdet är ett annat',
  REQUIRED_LANGUAGES: 'ett språk som krävs saknas',
  STEP_FREE: 'hemmet är inte tillgängligt utan trappor',
  SMOKE_FREE: 'hemmet är inte rökfritt',
  NO_PETS: 'det finns husdjur',
  DISTRICTS: 'den ligger i en annan stadsdel',
  CLEARED_IN_TIME:
    'en av uppdragstagarens kontroller gäller inte fram till startdagen, och stadsdelen behöver göra om den först',
  FREE_IN_TIME: 'den blir inte ledig i tid',
  WEEKENDS_PER_MONTH: 'helgerna räcker inte',
};

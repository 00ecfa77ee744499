import type { InputRule } from '../../platform/errors/input-rules';

/** Of `BAD_USER_INPUT`, by the rule that the value breaks (`fill-template.ts`). */
export const RULE_MESSAGES: Readonly<Record<InputRule, string>> = {
  REQUIRED: '{field} saknas. Fyll i och försök igen.',
  NOT_WANTED: '{field} ska inte anges här. Ta bort värdet och försök igen.',
  UNKNOWN_FIELD:
    'Programmet skickade en uppgift som tjänsten inte känner till. Felet ligger i programmet, inte hos dig. Anmäl det till supporten.',
  BLANK: '{field} saknas. Skriv något och försök igen.',
  TOO_LONG: '{field} får ha högst {maximum} tecken. Korta ner texten.',
  TOO_MANY_WORDS: '{field} får ha högst {maximum} ord. Ta bort några av dem.',
  TOO_FEW_LETTERS: '{field} måste ha ett ord med minst {minimum} bokstäver. Skriv mer av det.',
  NOT_IN_WORDS:
    '{field} ska sägas med ord: minst {letters} bokstäver, varav {differentLetters} olika. Skriv vad du ska göra med uppgifterna.',
  PERSONAL_NUMBER:
    '{field} innehåller ett personnummer eller ett samordningsnummer, och det får inte stå här. Ta bort det och försök igen.',
  NOT_A_MAIL_ADDRESS: '{field} ser inte ut som en e-postadress. Skriv den som namn@exempel.se.',
  CONTROL_CHARACTERS:
    '{field} innehåller tecken som inte syns. Skriv texten på nytt i stället för att klistra in den.',
  UNSTORABLE_TEXT:
    '{field} innehåller tecken som inte går att spara. Skriv texten på nytt i stället för att klistra in den.',
  WRONG_TYPE: '{field} har fel form. Kontrollera värdet och försök igen.',
  NOT_A_DATE: '{field} är ingen dag som finns. Skriv dagen som ÅÅÅÅ-MM-DD, till exempel 2026-03-31.',
  NOT_A_DATE_TIME: '{field} är ingen tidpunkt som finns. Ange dag, klockslag och tidszon.',
  NOT_AN_ID: '{field} leder inte till något. Välj ur listan på nytt.',
  NOT_ONE_OF: '{field} ska vara något av {allowed}. Välj ett av dem.',
  NOT_IN_VOCABULARY:
    "{vocabulary} '{value}' finns inte i ordlistan. [Menade du {didYouMean}?][!didYouMean:Välj ett ord ur listan.]",
  UNKNOWN_DISTRICT:
    "[Stadsdelen '{value}' finns inte][!value:Stadsdelen finns inte]. Välj en stadsdel ur listan.",
  NOT_OF_QUARTER:
    "[Stadsdelen '{value}' fanns inte][!value:Stadsdelen fanns inte] det kvartalet. Välj en annan.",
  OUT_OF_RANGE: '{field} ska vara från {minimum} till {maximum}. Ändra värdet.',
  TOO_SMALL: '{field} ska vara minst {minimum}. Ändra värdet.',
  TOO_LARGE: '{field} ska vara högst {maximum}. Ändra värdet.',
  EMPTY_LIST: '{field} är inte valda. Välj minst en, eller ta bort urvalet.',
  LIST_LENGTH: '{field} ska vara från {minimum} till {maximum} till antalet. Ändra urvalet.',
  LIST_TOO_LONG: '{field} får vara högst {maximum} till antalet. Ta bort några.',
  TOO_MANY_ROWS: 'Urvalet ger fler än {maximum} rader. Begränsa det mer.',
  IN_FUTURE: '{field} får inte ligga i framtiden. Välj i dag eller en tidigare dag.',
  IN_PAST: '{field} har redan varit. Välj en senare tidpunkt.',
  TOO_EARLY: '{field} får inte vara före {earliest}. Välj den dagen eller en senare.',
  TOO_LATE: '{field} får inte vara efter {latest}. Välj den dagen eller en tidigare.',
  NOT_BEGUN:
    'Uppdraget börjar först {earliest} och kan inte avslutas före det. Ta tillbaka uppdraget, om det inte ska bli av.',
  BEFORE_OTHER: '{field} får inte vara före {other}. Ändra en av dagarna.',
  NOT_AFTER_OTHER: '{field} måste vara efter {other}. Ändra en av dagarna.',
  BELOW_OTHER: '{field} får inte vara mindre än {other}. Ändra ett av värdena.',
  AFTER_OTHER: '{field} får inte vara efter {other}. Ändra ett av värdena.',
  SAME_AS_OTHER: '{field} ska vara någon annan än {other}. Välj en annan.',
  CLEARED_AND_GIVEN: 'Du har både valt att ta bort en uppgift och fyllt i den. Gör bara det ena.',
  NOTHING_GIVEN: 'Du har inte ändrat något. Ändra en uppgift och försök igen.',
  NOTHING_TO_CORRECT:
    '{field} går inte att rätta, för någon sådan dag är inte registrerad. Registrera den i stället.',
  DAYS_OUT_OF_ORDER: 'Dagarna skulle inte följa på varandra: {days}. Ändra dem så att de kommer i ordning.',
  PERIOD_NOT_OVER: '{field} har inte tagit slut än. Det går från och med {earliest}.',
  NOTHING_COLLECTED: 'Inget har samlats in för kvartalet. Välj ett annat.',
  LAPSES_BY_ITSELF:
    '{field} kan inte vara att tiden har gått ut, för det registreras av sig självt. Välj ett annat skäl.',
  NO_LEGAL_BASIS:
    'Lagen ger inte stöd för den insatsen inom programområdet. Kontrollera lag, insats och område.',
  LVU_AGE: 'LVU gäller den som är högst {maximum} år när beslutet fattas. Kontrollera lagen och födelseåret.',
  WITHIN_DECISION:
    '{field} ska ligga inom beslutets tid[, från {earliest} till {latest}][!earliest:, som går ut {latest}]. Välj en annan dag.',
  NOT_THE_DECISIONS: '{field} ska vara samma som i beslutet. Ändra så att de stämmer överens.',
  DOES_NOT_CARRY_OUT: '{field} utför inte den insats som beslutet gäller. Välj en annan.',
  AGE_OF_CLIENT: '{field} stämmer inte med åldern på den som beslutet gäller. Ändra åldern.',
  NOT_A_REMINDER:
    'Bara påminnelser avslutas för hand. Uppgiften försvinner av sig själv när det den gäller är gjort.',
  FREE_IN_TIME:
    '{field} får inte vara före {earliest}, då platsen blir ledig. Välj den dagen eller en senare.',
  CLEARED_IN_TIME:
    '{field} får inte vara efter {latest}, då en av uppdragstagarens kontroller slutar gälla. Välj den dagen eller en tidigare, eller vänta tills uppdragstagarens stadsdel har gjort om kontrollen.',
  IDEMPOTENCY_KEY_FORM: 'Felet ligger i programmet, inte hos dig. Anmäl det till supporten.',
};

import type { WorkItemKind, WorkSubjectType } from './work.generated';

interface KindText {
  readonly title: string;
  /** What is so, and what to do. @param due ISO @param isPast whether that day has passed */
  readonly what: (due: string, isPast: boolean) => string;
  /** What is done there; without: what is opened. */
  readonly act?: string;
}

const kinds: Readonly<Record<WorkItemKind, KindText>> = {
  CLOCK_PASSES: {
    title: 'Beslut som väntar på insats',
    what: (due, isPast) =>
      isPast
        ? `Ej verkställt sedan ${due}. Det rapporteras varje kvartal tills insatsen börjar eller beslutet avslutas.`
        : `Räknas som ej verkställt från ${due}, om insatsen inte har börjat då.`,
  },
  DECISION_ENDS: {
    title: 'Beslut som går ut',
    what: (due) => `Beslutets sista dag är ${due}. Ta ställning till om insatsen ska fortsätta.`,
  },
  PLACEMENT_ENDS: {
    title: 'Uppdrag som tar slut',
    act: 'Följ upp uppdraget',
    what: (due) =>
      `Uppdragets sista dag är ${due}. Följ upp det. Ska det pågå längre planerar du ett senare slut, som längst till beslutets sista dag; därefter behövs ett nytt beslut av handläggaren.`,
  },
  PLACEMENT_PROBABLY_ENDED: {
    title: 'Uppdrag som troligen har tagit slut',
    act: 'Avsluta uppdraget',
    what: (due) => `Sista dagen var ${due}, men uppdraget står som pågående. Registrera när det tog slut.`,
  },
  CHECKS_EXPIRE: {
    title: 'Kontroll som går ut',
    what: (due, isPast) =>
      isPast
        ? `En kontroll gick ut ${due}. Uppdragstagaren kan inte hittas eller föreslås förrän den är gjord på nytt.`
        : `En kontroll gäller till och med ${due}. Gör om den, så att uppdragstagaren kan hittas även sedan.`,
  },
  CHECK_FAILED: {
    title: 'Kontroll som saknas eller inte är godkänd',
    what: () => 'Uppdragstagaren kan inte hittas eller föreslås. Gör kontrollen, eller avsluta.',
  },
  REPORT_DUE: {
    title: 'Rapport att skicka',
    act: 'Skicka rapporten',
    what: () => 'Rapporten om ett beslut är inte skickad för kvartalet.',
  },
  EXECUTION_TO_NOTIFY: {
    title: 'Verkställt beslut att anmäla',
    act: 'Anmäl',
    what: () => 'Ett rapporterat beslut har verkställts, avslutats eller gått ut. Anmäl det.',
  },
  ACCESS_REVIEW: {
    title: 'Läsningar att granska',
    act: 'Granska',
    what: () => 'Ovanliga läsningar i åtkomstloggen är inte granskade.',
  },
  CANDIDATE_ANSWER_DUE: {
    title: 'Svar från uppdragstagaren',
    act: 'Svara',
    what: (due) => `Ett förslag väntar på uppdragstagarens svar. Platsen är reserverad till ${due}.`,
  },
  CLIENT_ANSWER_DUE: {
    title: 'Svar från klienten',
    act: 'Svara',
    what: (due) =>
      `Ett förslag väntar på klientens eller stadsdelens svar. Platsen är reserverad till ${due}.`,
  },
  PROPOSAL_TO_CONFIRM: {
    title: 'Förslag att bekräfta',
    act: 'Bekräfta',
    what: (due) => `Alla har sagt ja. Bekräfta innan reservationen går ut ${due}.`,
  },
  HOLD_ENDS: {
    title: 'Reservation som går ut',
    what: (due) => `Alla har inte svarat. Platsen släpps ${due}.`,
  },
  REQUEST_WITHOUT_CHOICES: {
    title: 'Förfrågan utan val',
    act: 'Föreslå fler',
    what: (due) => `Det finns för få förslag att välja mellan. Insatsen ska börja ${due}.`,
  },
  PLACED_WITHOUT_CLEARANCE: {
    title: 'Pågående uppdrag utan giltiga kontroller',
    what: (due) => `Uppdragstagarens kontroller gäller inte sedan ${due}. Avgör om uppdraget kan fortsätta.`,
  },
  QUARTER_TO_PUBLISH: {
    title: 'Kvartal att publicera',
    act: 'Publicera',
    what: () => 'Kvartalet är slut och rapporten är inte publicerad.',
  },
  REMINDER: { title: 'Bevakning', what: () => '' },
};

const subjects: Readonly<Record<WorkSubjectType, { readonly name: string; readonly open: string }>> = {
  DECISION: { name: 'Beslut', open: 'Öppna beslutet' },
  CANDIDATE: { name: 'Uppdragstagare', open: 'Öppna uppdragstagaren' },
  PLACEMENT: { name: 'Uppdrag', open: 'Öppna uppdraget' },
  PROPOSAL: { name: 'Förslag', open: 'Öppna förslaget' },
  REQUEST: { name: 'Förfrågan', open: 'Öppna förfrågan' },
  REPORT: { name: 'Rapport', open: 'Öppna rapporten' },
  REVIEW: { name: 'Åtkomstlogg', open: 'Öppna loggen' },
  QUARTER: { name: 'Kvartal', open: 'Öppna kvartalet' },
};

/** The texts of what there is to do, wherever it is shown. */
export const workTexts = {
  kinds,
  subjects,
  caseReference: (reference: string) => `Ärende ${reference}`,
  me: 'Du',
  colleague: 'En kollega',
  nobody: 'Ingen',
  park: {
    title: 'Parkera uppgiften',
    lead: 'Den läggs åt sidan och kommer tillbaka av sig själv den dag du väljer. Klockan i ärendet stannar inte.',
    until: 'Parkera till',
    untilError: 'Välj en dag som kommer.',
    comment: 'Kommentar',
    commentHint: 'Nämn ingen vid namn.',
    action: 'Parkera',
    done: 'Uppgiften är parkerad.',
    not: 'inte parkerad',
    none: 'ingen',
  },
  reminder: {
    title: 'Ny bevakning',
    lead: 'En påminnelse om det här ärendet. Den finns kvar tills någon avslutar den.',
    about: 'Gäller',
    comment: 'Vad ska göras?',
    commentHint: 'Nämn ingen vid namn.',
    commentError: 'Skriv vad som ska göras.',
    dueOn: 'Senast',
    dueOnError: 'Välj en dag.',
    isMine: 'Jag tar den själv',
    action: 'Lägg till bevakningen',
    done: 'Bevakningen är tillagd.',
  },
} as const;

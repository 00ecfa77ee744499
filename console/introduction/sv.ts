import type { Role } from '../texts/sv';

export const introductionTexts = {
  title: 'Introduktion',
  step: (step: number, of: number) => `Steg ${step} av ${of}`,
  former: 'Tillbaka ett steg',
  next: 'Nästa steg',
  show: 'Visa den sidan',
  skip: 'Hoppa över introduktionen',
  done: 'Avsluta introduktionen',
} as const;

interface Step {
  readonly title: string;
  readonly text: string;
  /** The path of the page that it is about; without: this one. */
  readonly to?: string;
}

const TODO: Step = {
  title: 'Börja här',
  text: 'Att göra visar det som väntar på dig och din grupp, det som brådskar mest först. Ta en uppgift så ser kollegerna att den är din, eller parkera den till en dag. Det som är gjort försvinner av sig själv.',
};
const OWN: Step = {
  title: 'Gör det till ditt',
  text: 'Spara dina filter som egna vyer. Tryck ? för att se kortkommandona. Under Mina inställningar stänger du av dem och tar introduktionen igen.',
  to: '/installningar',
};

/** Of each role five. */
export const STEPS: Readonly<Partial<Record<Role, readonly Step[]>>> = {
  resursteam: [
    TODO,
    {
      title: 'Se vad som söks',
      text: 'Förfrågningar är kön av det som stadsdelarna söker. Öppna en förfrågan för att se behoven, vilka som passar och varför, och jämför två eller tre sida vid sida innan du föreslår.',
      to: '/forfragningar',
    },
    {
      title: 'Se vilka platser som är lediga',
      text: 'Lediga platser fylls på direkt när en stadsdel öppnar en plats. Begränsa listan med filtren; varje filter syns som en ruta som går att ta bort.',
      to: '/lediga-platser',
    },
    {
      title: 'Följ svaren',
      text: 'Ett förslag håller platsen en viss tid. Under Förslag ser du vem som har svarat och hur länge platsen hålls, och bekräftar när alla har sagt ja.',
      to: '/forslag',
    },
    OWN,
  ],
  kontaktsekreterare: [
    TODO,
    {
      title: 'Sök innan du registrerar',
      text: 'När du registrerar en uppdragstagare visas de som liknar den du skriver, så att ingen blir registrerad två gånger.',
      to: '/min-pool/ny',
    },
    {
      title: 'Kontrollera, godkänn och öppna platser',
      text: 'I Min pool öppnar du en uppdragstagare, registrerar kontrollerna, godkänner och öppnar en plats. Samtycket bestämmer vilka fler än din stadsdel som ser uppdragstagaren.',
      to: '/min-pool',
    },
    {
      title: 'Svara på förslag',
      text: 'När någon i din pool föreslås lämnar du svaret för uppdragstagaren under Förslag, innan tiden för platsen går ut.',
      to: '/forslag',
    },
    OWN,
  ],
  handlaggare: [
    TODO,
    {
      title: 'Följ klockan',
      text: 'Beslut visar hur långt det är kvar tills ett beslut räknas som ej verkställt. Klockan stannar när insatsen har börjat.',
      to: '/beslut',
    },
    {
      title: 'Begär förmedling',
      text: 'Öppna ett beslut, beskriv behoven och begär förmedling. Förfrågan går till resursteamet, och du ser vilka som passar.',
      to: '/forfragningar',
    },
    {
      title: 'Svara med den som beslutet gäller',
      text: 'Under Förslag lämnar du klientens och stadsdelens svar, innan tiden för platsen går ut.',
      to: '/forslag',
    },
    OWN,
  ],
  rapportor: [
    TODO,
    {
      title: 'Se vad som ska rapporteras',
      text: 'Rapportera enskilda beslut visar de beslut i din stadsdel som inte har verkställts i tid, kvartal för kvartal.',
      to: '/rapporter/enskilda',
    },
    {
      title: 'Markera det som är skickat',
      text: 'Välj de rapporter som du har skickat till IVO och markera dem. De försvinner då ur Att göra, för dig och för dina kolleger.',
      to: '/rapporter/enskilda',
    },
    {
      title: 'Anmäl det som har verkställts',
      text: 'När ett rapporterat beslut har verkställts eller avslutats ska det också anmälas. Det står som en egen rad i samma lista.',
      to: '/rapporter/enskilda',
    },
    OWN,
  ],
  reporting: [
    TODO,
    {
      title: 'Läs tabellerna',
      text: 'Ej verkställda beslut visar nämndens tabeller så som de trycks. En stadsdel som saknas står som en egen rad.',
      to: '/rapporter/kvartal',
    },
    {
      title: 'Publicera ett kvartal',
      text: 'En publicerad version ändras aldrig. Rättas något publicerar du en ny, och skillnaderna visas.',
      to: '/rapporter/kvartal',
    },
    {
      title: 'Ladda ner filerna',
      text: 'Tabellerna går att ladda ner som filer, med samma siffror som på sidan.',
      to: '/rapporter/kvartal',
    },
    OWN,
  ],
  admin: [
    TODO,
    {
      title: 'Granska åtkomstloggen',
      text: 'Åtkomstloggen visar vem som har läst vad och varför. Ovanliga läsningar ligger överst och väntar på granskning.',
      to: '/atkomstlogg',
    },
    {
      title: 'Sök vem som har läst en person',
      text: 'Begränsa loggen med en person eller en användare för att svara den som undrar vem som har läst.',
      to: '/atkomstlogg',
    },
    {
      title: 'Sköt personalregistret',
      text: 'Den som står i registret kan logga in, från och till de dagar som står där. När någon slutar loggas den personen ut direkt.',
      to: '/personal',
    },
    OWN,
  ],
};

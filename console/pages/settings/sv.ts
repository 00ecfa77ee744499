/** The texts of the person's own settings. */
export const settingsTexts = {
  lead: 'Så vill du ha konsolen. Inställningarna följer med dig till vilken dator du än loggar in på, och ingen annan ser dem.',
  who: {
    title: 'Du är inloggad som',
    name: 'Namn',
    role: 'Roll',
    district: 'Stadsdel',
    unit: 'Enhet',
    inForce: 'Får logga in',
    days: (from: string, until: string | null) =>
      until === null ? `från ${from}, tills vidare` : `från ${from} till och med ${until}`,
    expires: 'Inloggad till',
    wrong: 'Stämmer något inte? Be administratören av personalregistret att rätta det.',
  },
  everywhere: {
    title: 'Logga ut överallt',
    text: 'Har du glömt att logga ut någonstans, eller blivit av med en dator eller telefon? Logga ut ur alla webbläsare på en gång.',
    action: 'Logga ut överallt',
    consequence:
      'Du loggas ut direkt i alla webbläsare och på alla enheter, även här. Öppna sidor visar inloggningen. Det du har sparat, även utkast, finns kvar.',
  },
  keyboard: 'Kortkommandon',
  introduction: {
    title: 'Så kommer du igång',
    text: 'Fem steg som visar vad du gör här.',
  },
} as const;

/** The texts of the person's own settings. */
export const settingsTexts = {
  lead: 'Så vill du ha konsolen. Inställningarna följer med dig till vilken dator du än loggar in på, och ingen annan ser dem.',
  who: {
    title: 'Du är inloggad som',
    name: 'Namn',
    role: 'Roll',
    district: 'Stadsdel',
    unit: 'Enhet',
    expires: 'Inloggad till',
    wrong: 'Stämmer något inte? Be administratören av personalregistret att rätta det.',
  },
  keyboard: 'Kortkommandon',
  introduction: {
    title: 'Så kommer du igång',
    text: 'Fem steg som visar vad du gör här.',
  },
} as const;

/** The acts that change a candidate's state: what they are called, and what follows from them. */
export const stateTexts = {
  approve: {
    action: 'Godkänn',
    title: 'Godkänn uppdragstagaren',
    consequence:
      'Uppdragstagaren kommer in i poolen och du kan öppna lediga platser. Andra stadsdelar ser den först när samtycke till delning är registrerat.',
  },
  pause: {
    action: 'Låt vila',
    title: 'Låt uppdragstagaren vila',
    consequence:
      'Andra ser den inte längre, den föreslås inte, och förslag som väntar på svar avslutas. Uppdrag som pågår fortsätter. Du kan avsluta vilan.',
  },
  resume: {
    action: 'Avsluta vilan',
    title: 'Avsluta uppdragstagarens vila',
    consequence: 'Den är i poolen igen och syns enligt sitt samtycke. Alla kontroller måste vara giltiga.',
  },
  reject: {
    action: 'Inte lämplig',
    title: 'Bedöm som inte lämplig',
    consequence:
      'Det är ett beslut som inte kan ångras. Lediga och reserverade platser tas tillbaka, och förslag som väntar på svar avslutas.',
  },
  end: {
    action: 'Avsluta',
    title: 'Avsluta uppdragstagaren',
    consequence:
      'Lediga och reserverade platser tas tillbaka, och förslag som väntar avslutas. Det går inte medan ett uppdrag pågår. Tas den upp på nytt ska alla kontroller göras om.',
  },
  reactivate: {
    action: 'Ta upp på nytt',
    title: 'Ta upp uppdragstagaren på nytt',
    consequence: 'Den utreds igen: alla kontroller görs om från i dag, och samtycket till delning frågas om.',
  },
} as const;

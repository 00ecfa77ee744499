/** The texts of registering a candidate. */
export const registerTexts = {
  title: 'Registrera uppdragstagare',
  lead: 'Sök först, så att ingen registreras två gånger. Den som registreras delas inte med någon förrän det finns samtycke.',
  search: {
    title: '1. Finns personen eller familjen redan?',
    action: 'Sök efter dubbletter',
    error: 'Skriv minst två bokstäver av namnet.',
    logged: 'Sökningen sparas i åtkomstloggen som kontroll före registrering.',
    purpose: 'Kontroll av dubbletter före registrering',
    found: 'Har du samma person eller familj framför dig? Öppna den i stället.',
    foundLabel: 'Möjliga dubbletter',
    none: 'Ingen i stadsdelens pool har ett sådant namn.',
    goOn: 'Ingen av dem, fortsätt registrera',
  },
  details: '2. Uppgifter',
  contact: 'Kontaktuppgifter',
  protectedIdentity: 'Skyddade personuppgifter',
  protectedHelp: 'Syns då aldrig i delad sökning, och hanteras av stadsdelens kontaktsekreterare.',
  action: 'Registrera',
  done: 'Uppdragstagaren är registrerad. Nu följer kontrollerna.',
} as const;

/** What words of the field mean, for people; each is a word of `docs/glossary.md`. */
export const TERMS = {
  uppdragstagare: 'Person eller familj som har, eller är öppen för, uppdrag.',
  kontaktperson: 'En person som är med och stöder ett barn, en ungdom eller en vuxen i vardagen.',
  'särskilt kvalificerad kontaktperson':
    'Kontaktperson med särskild kunskap, för unga som behöver mer stöd för att inte fara illa.',
  kontaktfamilj: 'Familj som tar emot ett barn, oftast några helger i månaden.',
  korttidsfamilj: 'Familj som tar emot för korttidsvistelse, så att föräldrarna får avlastning.',
  'ledig plats': 'En plats hos en godkänd uppdragstagare som kan börja från ett visst datum.',
  reservation: 'En plats som hålls för ett förslag, en viss tid.',
  samtycke: 'Uppdragstagarens ja till vem som får se vad. Det kan tas tillbaka när som helst.',
  'skyddade personuppgifter':
    'Personens uppgifter får inte spridas. De syns inte i delad sökning, listor, exporter eller loggar.',
  insats: 'Det som har beslutats: kontaktperson, kontaktfamilj eller korttidsvistelse.',
  'ej verkställt beslut': 'Ett beslut som inte har blivit av inom tre månader och därför ska rapporteras.',
  avbrott: 'En insats som har börjat och sedan tagit slut innan beslutet gör det.',
  programområde: 'Den del av socialtjänsten som ärendet hör till.',
  resursteam: 'Stadens förmedlare, som hittar familjer i alla stadsdelar.',
  förslag: 'En uppdragstagare som föreslås för en förfrågan.',
  uppdrag: 'Det som pågår när någon har börjat hos en uppdragstagare.',
  ändamål: 'Varför en persons uppgifter läses. Det sparas i åtkomstloggen.',
  åtkomstlogg: 'Loggen över varje läsning av en persons uppgifter.',
  gallring: 'När uppgifter tas bort för gott, efter bestämda regler.',
} as const;

export type TermName = keyof typeof TERMS;

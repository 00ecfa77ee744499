/** The texts of the start page. */
export const startTexts = {
  title: 'Start',
  hello: (name: string) => `Hej ${name}`,
  lead: 'Här börjar din dag. Välj vad du vill göra.',
  pages: 'Dina sidor',
  keys: 'Tryck ? för kortkommandon.',
  accessibility: 'Tillgänglighet',
} as const;

export const proposalTexts = {
  title: 'Förslag',
  lead: 'Förslaget öppnas där det besvaras och bekräftas.',
  gone: 'Förslaget finns inte, eller gäller en annan stadsdel än din',
  all: 'Till alla förslag',
} as const;

/** Values that a text may name, as people say them; a value that is not here is told as it is. */
export const WORD_LABELS: Readonly<Record<string, string>> = {
  CANDIDATE: 'uppdragstagaren',
  CLIENT: 'klienten',
  DISTRICT: 'stadsdelen som har gjort förfrågan',
  POLICE_REGISTER: 'utdrag ur polisens register',
  SOCIAL_REGISTER: 'utdrag ur socialregistret',
  REFERENCE: 'referenser',
  INTERVIEW: 'intervju',
  HOME_VISIT: 'hembesök',
  INVESTIGATION: 'utredning',
  PROPOSAL: 'förslag',
  PLACEMENT: 'uppdrag',
  FOLLOW_UP: 'uppföljning',
  AGREEMENT: 'avtal',
  CASE_WORK: 'annan handläggning',
};

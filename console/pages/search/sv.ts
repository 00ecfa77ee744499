import type { SearchKind, SearchWay } from './search-kinds';

const kinds: Readonly<Record<SearchKind, string>> = {
  CANDIDATE: 'Uppdragstagare',
  DECISION: 'Beslut',
  REQUEST: 'Förfrågningar',
  PROPOSAL: 'Förslag',
  VACANCY: 'Lediga platser',
};
const ways: Readonly<Record<SearchWay, string>> = { ID: 'id', NAME: 'namn', CASE: 'ärendebeteckning' };

export const searchTexts = {
  title: 'Sök',
  lead: 'Hitta ett ärende eller en person. Du kan söka på namn, ärendebeteckning och id, inget annat. Varje sökning loggas.',
  field: 'Sök efter',
  action: 'Sök',
  missing: 'Skriv minst två tecken.',
  kinds,
  can: (kind: string, by: string) => `${kind} på ${by}`,
  ways,
  canSearch: 'Det här kan du hitta',
  results: (text: string) => `Träffar på ”${text}”`,
  none: (text: string) => `Ingen träff på ”${text}”`,
  searched: (what: string, by: string) => `Sökt bland ${what} på ${by}, i det du får se.`,
  onlyId: 'Sök på id: kopiera det ur ärendets adress.',
  decision: (reference: string, day: string) => `${reference}, beslutat ${day}`,
  noReference: 'Beslut utan ärendebeteckning',
  request: (who: string, district: string, day: string) => `${who}, ${district}, begärd ${day}`,
  proposal: (who: string, status: string) => `Förslag för ${who}: ${status}`,
  vacancy: (kind: string, area: string, day: string) => `${kind} i ${area}, ledig från ${day}`,
  candidate: (kind: string, area: string) => `${kind} i ${area}`,
} as const;

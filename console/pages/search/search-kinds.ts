import type { Session } from '../../session/session';

/** What can be found. The law on search (2001:637 15 §) allows names, and the numbers of persons and cases, alone. */
export type SearchKind = 'CANDIDATE' | 'DECISION' | 'REQUEST' | 'PROPOSAL' | 'VACANCY';

/** How a text is looked for. */
export type SearchWay = 'ID' | 'NAME' | 'CASE';

const KINDS: Readonly<
  Partial<Record<Session['role'], Readonly<Partial<Record<SearchKind, readonly SearchWay[]>>>>>
> = {
  resursteam: { REQUEST: ['ID'], PROPOSAL: ['ID'], VACANCY: ['ID'] },
  kontaktsekreterare: { CANDIDATE: ['NAME', 'ID'], REQUEST: ['ID'], PROPOSAL: ['ID'], VACANCY: ['ID'] },
  handlaggare: { DECISION: ['CASE', 'ID'], REQUEST: ['CASE', 'ID'], PROPOSAL: ['ID'] },
};

/** What a role finds, and by what. */
export function kindsOf(role: Session['role']): readonly (readonly [SearchKind, readonly SearchWay[]])[] {
  return Object.entries(KINDS[role] ?? {}) as (readonly [SearchKind, readonly SearchWay[]])[];
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;
const GLOBAL = new RegExp(`[a-zåäö-]+:${UUID.source}`, 'i');

/** An id as it is pasted, also out of the address of a page; null for another text. */
export function idIn(text: string): string | null {
  let plain = text.trim();
  try {
    plain = decodeURIComponent(plain);
  } catch {
    // It has a percent sign of its own.
  }
  return (GLOBAL.exec(plain) ?? UUID.exec(plain))?.[0] ?? null;
}

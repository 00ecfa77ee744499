/** One subject of one record: `<chain>:<seq>.<place>`, the place counted from 1. */
export interface EntryKey {
  readonly district: string;
  readonly seq: number;
  readonly place: number;
}

/** A chain's name, as a key of cursors. */
export const CHAIN_KEY = /^[a-z][a-z0-9-]{0,62}$/;
const ENTRY_ID = /^([a-z][a-z0-9-]{0,62}):(\d{1,15})\.(\d{1,6})$/;

/** Undefined for what is no id of an entry. */
export function parseEntryId(id: string): EntryKey | undefined {
  const match = ENTRY_ID.exec(id);
  if (match === null) return undefined;
  return { district: match[1]!, seq: Number(match[2]), place: Number(match[3]) };
}

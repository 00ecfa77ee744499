import { BadUserInputError } from '../../../../platform/errors/errors';

/** One subject of one record: `<chain>:<seq>.<place>`, the place counted from 1. */
export interface EntryKey {
  readonly district: string;
  readonly seq: number;
  readonly place: number;
}

/** A chain's name, as a key of cursors. */
export const CHAIN_KEY = /^[a-z][a-z0-9-]{0,62}$/;
const ENTRY_ID = /^([a-z][a-z0-9-]{0,62}):(\d{1,15})\.(\d{1,6})$/;

/** @throws BadUserInputError */
export function parseEntryId(id: string): EntryKey {
  const match = ENTRY_ID.exec(id);
  if (match === null)
    throw new BadUserInputError('entryIds', 'holds what is no id of an entry', { rule: 'NOT_AN_ID' });
  return { district: match[1]!, seq: Number(match[2]), place: Number(match[3]) };
}

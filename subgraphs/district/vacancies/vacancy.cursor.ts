import { decodeCursor, encodeCursor } from '../../harness/paging/cursor';
import { DATE_KEY, dateOfKey } from '../../harness/paging/key-encoding';
import { NO_DATE } from '../entities/candidate.entity';
import { parseGlobalId } from '../ids/global-id';
import { DISTRICT_KEY, UUID_KEY } from '../ids/row-key';
import type { Vacancy } from './vacancy.type';

const LIST = 'vs';

export function encodeVacancyCursor(vacancy: Vacancy): string {
  const { district, uuid } = parseGlobalId(vacancy.id)!;
  return encodeCursor(LIST, [vacancy.startsOn, district, uuid]);
}

/** The values of `(v.starts_on, v.district, v.id)` to go on after. */
export function decodeVacancyCursor(cursor: string): [string, string, string] {
  const [date, district, uuid] = decodeCursor(cursor, LIST, [DATE_KEY, DISTRICT_KEY, UUID_KEY]);
  return [dateOfKey(date!) ?? NO_DATE, district!, uuid!];
}

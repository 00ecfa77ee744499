import { decodeCursor, encodeCursor } from '../../harness/paging/cursor';
import { DATE_KEY, dateOfKey } from '../../harness/paging/key-encoding';
import { NO_DATE } from '../entities/candidate.entity';
import { parseGlobalId } from '../ids/global-id';
import { DISTRICT_KEY, UUID_KEY } from '../ids/row-key';
import type { CareDecision } from './care-decision.type';

const LIST = 'cd';

export function encodeDecisionCursor(decision: CareDecision): string {
  const { district, uuid } = parseGlobalId(decision.id)!;
  return encodeCursor(LIST, [decision.decidedOn, district, uuid]);
}

/** The values of `(d.decided_on, d.district, d.id)` to go on after. */
export function decodeDecisionCursor(cursor: string): [string, string, string] {
  const [date, district, uuid] = decodeCursor(cursor, LIST, [DATE_KEY, DISTRICT_KEY, UUID_KEY]);
  return [dateOfKey(date!) ?? NO_DATE, district!, uuid!];
}

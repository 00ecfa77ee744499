import { decodeCursor, encodeCursor } from '../../harness/paging/cursor';
import { DATE_KEY, dateKey, dateOfKey } from '../../harness/paging/key-encoding';
import { NO_DATE } from '../entities/candidate.entity';
import { CandidateOrder } from '../entities/candidate.enums';
import { parseGlobalId } from '../ids/global-id';
import { DISTRICT_KEY, UUID_KEY } from '../ids/row-key';
import type { Candidate } from './candidate.type';

interface Order {
  /** The list's name in its cursors. */
  readonly list: string;
  readonly column: string;
  readonly dateOf: (candidate: Candidate) => string | null;
}

export const CANDIDATE_ORDERS: Readonly<Record<CandidateOrder, Order>> = {
  [CandidateOrder.AVAILABLE_FROM]: { list: 'ca', column: 'c.available_from', dateOf: (c) => c.availableFrom },
  [CandidateOrder.APPROVED_ON]: { list: 'cp', column: 'c.approved_on', dateOf: (c) => c.approvedOn },
};

export function encodeCandidateCursor(order: Order, candidate: Candidate): string {
  const { district, uuid } = parseGlobalId(candidate.id)!;
  return encodeCursor(order.list, [dateKey(order.dateOf(candidate)), district, uuid]);
}

/** The values of `(order.column, c.district, c.id)` to go on after. */
export function decodeCandidateCursor(order: Order, cursor: string): [string, string, string] {
  const [date, district, uuid] = decodeCursor(cursor, order.list, [DATE_KEY, DISTRICT_KEY, UUID_KEY]);
  return [dateOfKey(date!) ?? NO_DATE, district!, uuid!];
}

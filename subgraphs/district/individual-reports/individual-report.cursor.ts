import { decodeCursor, encodeCursor } from '../../harness/paging/cursor';
import { DAY_KEY } from '../../harness/paging/key-encoding';
import { parseGlobalId } from '../ids/global-id';
import { DISTRICT_KEY, UUID_KEY } from '../ids/row-key';
import type { ReportPosition } from './individual-report.statement';
import type { IndividualReport } from './individual-report.type';

const LIST = 'ir';
const KIND_KEY = /^(UNEXECUTED|EXECUTION)$/;

export function encodeReportCursor({ decisionId, decidedOn, kind }: IndividualReport): string {
  const { district, uuid } = parseGlobalId(decisionId)!;
  return encodeCursor(LIST, [decidedOn, district, uuid, kind]);
}

export function decodeReportCursor(cursor: string): ReportPosition {
  const parts = decodeCursor(cursor, LIST, [DAY_KEY, DISTRICT_KEY, UUID_KEY, KIND_KEY]);
  return parts as unknown as ReportPosition;
}

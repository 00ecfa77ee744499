import { registerEnum } from '../../vocabulary/register-enum';

/**
 * OPEN → PROPOSED when a first proposal is made; PROPOSED → OPEN when the last live one has ended without a placement;
 * PROPOSED → PLACED when a proposal is confirmed; OPEN, PROPOSED → WITHDRAWN, by the district or because the decision has
 * ended, but not while a proposal is being confirmed; PLACED → OPEN when the placement is withdrawn before its first day, or →
 * WITHDRAWN where its decision has a new request by then. A placement that ends leaves it PLACED. WITHDRAWN is final.
 */
export enum RequestStatus {
  OPEN = 'OPEN',
  PROPOSED = 'PROPOSED',
  PLACED = 'PLACED',
  WITHDRAWN = 'WITHDRAWN',
}

export const LIVE_REQUEST: ReadonlySet<RequestStatus> = new Set([RequestStatus.OPEN, RequestStatus.PROPOSED]);

registerEnum(RequestStatus, {
  name: 'RequestStatus',
  description:
    'OPEN ⇄ PROPOSED → PLACED; PLACED → OPEN when the placement never began; OPEN and PROPOSED → WITHDRAWN, which is final.',
  values: {
    OPEN: 'No live proposal.',
    PROPOSED: 'At least one proposal is live.',
    PLACED: 'A proposal was confirmed; it stays so when the placement ends.',
    WITHDRAWN: 'The district took it back, or its decision has ended.',
  },
});

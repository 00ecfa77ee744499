import { registerEnum } from '../../vocabulary/register-enum';

/**
 * OPEN → PROPOSED when a first proposal is made; PROPOSED → OPEN when the last live one has ended without a placement;
 * PROPOSED → PLACED when a proposal is confirmed; OPEN, PROPOSED → WITHDRAWN, by the district or because the decision has
 * ended, but not while a proposal is being confirmed.
 * PLACED and WITHDRAWN are final.
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
  description: 'OPEN ⇄ PROPOSED → PLACED; OPEN and PROPOSED → WITHDRAWN. PLACED and WITHDRAWN are final.',
  values: {
    OPEN: 'No live proposal.',
    PROPOSED: 'At least one proposal is live.',
    PLACED: 'A proposal was confirmed.',
    WITHDRAWN: 'The district took it back, or its decision has ended.',
  },
});

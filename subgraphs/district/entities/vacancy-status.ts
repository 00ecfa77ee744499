import { registerEnum } from '../../vocabulary/register-enum';

/**
 * OPEN → HELD → FILLED; HELD → OPEN when the hold ends; FILLED → OPEN when the placement ends or is undone, but → WITHDRAWN
 * when the candidate has left the pool by then; OPEN and HELD → WITHDRAWN, which is final. An open place is to be had while its
 * candidate is (`policy/visibility.ts`). The brokering's transitions are in `holds/hold.service.ts`.
 */
export enum VacancyStatus {
  OPEN = 'OPEN',
  HELD = 'HELD',
  FILLED = 'FILLED',
  WITHDRAWN = 'WITHDRAWN',
}

/** Those that take up a candidate's capacity. */
export const CAPACITY_TAKING = [VacancyStatus.OPEN, VacancyStatus.HELD, VacancyStatus.FILLED] as const;

registerEnum(VacancyStatus, {
  name: 'VacancyStatus',
  description:
    'OPEN → HELD → FILLED; HELD and FILLED → OPEN again; OPEN and HELD → WITHDRAWN, which is final. All but WITHDRAWN take up capacity.',
  values: {
    OPEN: 'Free, and found by searches and matches while its candidate is approved, cleared and not protected: `withheldBecause` tells its own district why it is not.',
    HELD: 'Held (paxad) for one proposal until `heldUntil`; open again when the proposal ends without a placement.',
    FILLED:
      'A placement has it; open again from the day on which that ends, or withdrawn when its candidate has left the pool.',
    WITHDRAWN: 'Taken back by its district: with a reason, or as its candidate left the pool.',
  },
});

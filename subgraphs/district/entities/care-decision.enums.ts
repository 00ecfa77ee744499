import { registerEnum } from '../../vocabulary/register-enum';

export enum ClosureReason {
  WITHDRAWN = 'WITHDRAWN',
  NEED_GONE = 'NEED_GONE',
  MOVED = 'MOVED',
  OTHER = 'OTHER',
  EXPIRED = 'EXPIRED',
}

registerEnum(ClosureReason, {
  name: 'ClosureReason',
  description: 'Why a decision is closed: it waits no longer and is executed no more.',
  values: {
    WITHDRAWN: 'The client or the guardian took the application back (återkallad ansökan).',
    NEED_GONE: 'There is no need any more.',
    MOVED: 'The client has moved away.',
    OTHER: 'None of these.',
    EXPIRED: 'Its last day has passed. Reports tell it; `closeDecision` and `endPlacement` refuse it.',
  },
});

import { registerEnumType } from 'type-graphql';

export enum ClosureReason {
  WITHDRAWN = 'WITHDRAWN',
  NEED_GONE = 'NEED_GONE',
  MOVED = 'MOVED',
  OTHER = 'OTHER',
  EXPIRED = 'EXPIRED',
}

registerEnumType(ClosureReason, {
  name: 'ClosureReason',
  description: 'EXPIRED: its last day has passed; nobody closes a decision so, reports tell it.',
});

import { registerEnumType } from 'type-graphql';

export enum ClosureReason {
  WITHDRAWN = 'WITHDRAWN',
  NEED_GONE = 'NEED_GONE',
  MOVED = 'MOVED',
  OTHER = 'OTHER',
}

registerEnumType(ClosureReason, { name: 'ClosureReason' });

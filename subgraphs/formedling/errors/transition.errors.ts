import { ConflictError } from '../../../platform/errors/errors';

/** A transition that the state machine does not have (`request-status.ts`, `proposal-status.ts`). */
export class ForbiddenTransitionError extends ConflictError {
  constructor(what: string, { from, to }: { readonly from: string; readonly to: string }) {
    super(`${what} that is ${from} cannot become ${to}.`, { reason: 'FORBIDDEN_TRANSITION', from, to });
  }
}

/** Its confirmation has begun: until that ends nothing else may happen to it. */
export class ConfirmingError extends ConflictError {
  constructor(from: string, to: string) {
    super('A proposal is being confirmed.', { reason: 'CONFIRMING', from, to });
  }
}

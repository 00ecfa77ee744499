import { ConflictError } from '../../../platform/errors/errors';

/** A transition that the state machine does not have (`request-status.ts`, `proposal-status.ts`). */
export class ForbiddenTransitionError extends ConflictError {
  /** @param transition with the parties whose answers are missing, where that is why */
  constructor(
    what: 'Proposal' | 'Request',
    {
      from,
      to,
      missing,
    }: { readonly from: string; readonly to: string; readonly missing?: readonly string[] },
  ) {
    const why = missing && `: ${missing.join(', ')} must answer first`;
    super(`A ${what.toLowerCase()} that is ${from} cannot become ${to}${why ?? ''}.`, {
      ...{ reason: 'FORBIDDEN_TRANSITION', what, from, to },
      ...(missing && { rule: 'ANSWERS_MISSING', missing }),
    });
  }
}

/** Its confirmation has begun: until that ends nothing else may happen to it. */
export class ConfirmingError extends ConflictError {
  constructor(from: string, to: string) {
    super('A proposal is being confirmed.', { reason: 'CONFIRMING', from, to });
  }
}

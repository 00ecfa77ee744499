import type { CombinedError } from 'urql';
import { sv } from '../texts/sv';

/** A failure as a person is told of it. */
export interface Problem {
  readonly text: string;
  /** `extensions.code`; `NETWORK` without an answer. */
  readonly code: string;
  /** By which the hub's log tells more; null where none came. */
  readonly reference: string | null;
  /** The argument or field that was refused. */
  readonly field: string | null;
  /** What else the hub tells of it, by its code (`docs/error-codes.md`). */
  readonly details: Readonly<Record<string, unknown>>;
}

/** Whether a command was refused because somebody else was first; `details` then holds the `version` that it is by now. */
export function isVersionConflict<Refused extends Partial<Pick<Problem, 'details'>>>(
  problem: Refused | null | undefined,
): problem is Refused & Pick<Problem, 'details'> {
  return problem?.details?.['reason'] === 'VERSION_CONFLICT';
}

/** The first error of an answer, in the words that the hub gives for people. */
export function problemOf(error: CombinedError): Problem {
  const [first] = error.graphQLErrors;
  const reference = referenceOf(error);
  if (first === undefined)
    return { text: sv.states.noContact, code: 'NETWORK', reference, field: null, details: {} };
  const { userMessage, code, field } = first.extensions;
  return {
    text: typeof userMessage === 'string' ? userMessage : sv.states.errorNext,
    code: typeof code === 'string' ? code : 'UNKNOWN',
    reference: typeof first.extensions['requestId'] === 'string' ? first.extensions['requestId'] : reference,
    field: typeof field === 'string' ? field : null,
    details: first.extensions,
  };
}

function referenceOf({ response }: CombinedError): string | null {
  return response instanceof Response ? response.headers.get('x-request-id') : null;
}

import { type CombinedError, type Exchange, mapExchange, type OperationResult } from 'urql';
import { askAnew } from './ask-anew';
import { pauseMs } from './pause';
import { problemOf } from './problem';

/** A part of the hub, or the hub itself, does not answer for now (`docs/error-codes.md`). */
const AWAY = new Set([
  'NETWORK',
  'DATABASE_UNAVAILABLE',
  'DISTRICT_UNAVAILABLE',
  'OPERATION_TIMEOUT',
  'SERVICE_BUSY',
  'SUBGRAPH_TIMEOUT',
  'SUBGRAPH_UNREACHABLE',
]);

/** For a query of what nothing is watched of: it is asked again, too, for as long as the answer names districts that are missing. */
export const UNTIL_WHOLE = { isUntilWhole: true };

const AGAIN = { isAgain: true };

interface Failed {
  readonly attempts: number;
  readonly timer: number;
  readonly error: CombinedError | undefined;
}

/**
 * What is shown and was not answered because who answers it is away is asked for again, after pauses that grow, until it is answered
 * or shown no more. A failure that has come again is the former one: it is not told anew.
 */
export const tryAgain: Exchange = (input) => {
  const failed = new Map<number, Failed>();
  const forget = (key: number) => {
    window.clearTimeout(failed.get(key)?.timer);
    failed.delete(key);
  };
  return mapExchange({
    onOperation: ({ kind, key }) => {
      if (kind === 'teardown') forget(key);
    },
    onResult: (result) => {
      const { operation } = result;
      if (operation.kind !== 'query') return result;
      const former = failed.get(operation.key);
      forget(operation.key);
      if (!isAway(result)) return result;
      const attempts = former ? former.attempts + 1 : 0;
      const timer = window.setTimeout(() => askAnew(input.client, operation, AGAIN), pauseMs(attempts));
      const isSame = codeOf(result.error) === codeOf(former?.error) && operation.context['isAgain'] === true;
      const error = isSame ? former?.error : result.error;
      failed.set(operation.key, { attempts, timer, error });
      return { ...result, error };
    },
  })(input);
};

function codeOf(error: CombinedError | undefined): string | null {
  return error ? problemOf(error).code : null;
}

function isAway({ error, data, operation }: OperationResult): boolean {
  if (error) return AWAY.has(problemOf(error).code);
  return operation.context['isUntilWhole'] === true && Object.values(data ?? {}).some(isPartial);
}

function isPartial(answer: unknown): boolean {
  const missing = (answer as { readonly missingDistricts?: unknown } | null)?.missingDistricts;
  return Array.isArray(missing) && missing.length > 0;
}

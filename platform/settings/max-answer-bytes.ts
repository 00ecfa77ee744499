import { type Environment, readInteger } from './environment';

/** Ten of the largest pages that the hub's clients ask for. */
export const DEFAULT_MAX_ANSWER_BYTES = 16 * 1024 * 1024;

/** `MAX_ANSWER_BYTES`: of one answer as JSON. @throws EnvironmentError */
export function readMaxAnswerBytes(env: Environment): number {
  return readInteger(env, {
    name: 'MAX_ANSWER_BYTES',
    fallback: DEFAULT_MAX_ANSWER_BYTES,
    min: 1_000,
    max: 256 * 1024 * 1024,
    about:
      'of one answer; a larger one is the error `ANSWER_TOO_LARGE`: at the gateway before it is run, where the response keys times the sizes of the lists are more, else when it turns out so',
  });
}

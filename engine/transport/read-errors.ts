import { EngineErrorCode } from '../errors/errors';
import type { SubgraphError } from './subgraph';

/** Errors of one answer that are read; more are told of by one error. */
export const MAX_ERRORS_READ = 1_000;

const MAX_PATH_LENGTH = 100;
const UNREADABLE = 'The subgraph answered an error that cannot be read.';
const WITHOUT_MESSAGE = 'The subgraph answered an error without a message.';

/**
 * The `errors` of a subgraph's answer (GraphQL section 7.1.2), whatever was sent in their place: a field of another type
 * counts as absent, a path ends before its first element that is no key, and one error stands for all that is no error.
 */
export function readErrors(errors: unknown): SubgraphError[] {
  if (errors === null || errors === undefined) return [];
  if (!Array.isArray(errors)) return [readError(errors)];
  const read = errors.slice(0, MAX_ERRORS_READ).map(readError);
  const more = errors.length - read.length;
  if (more > 0) read.push({ message: `The subgraph answered ${more} more errors.` });
  return read;
}

function readError(error: unknown): SubgraphError {
  if (typeof error === 'string') return { message: error };
  if (typeof error !== 'object' || error === null || Array.isArray(error))
    return { message: UNREADABLE, extensions: { code: EngineErrorCode.subgraphInvalidAnswer } };
  const { message, path, extensions } = error as Record<string, unknown>;
  const readPath = Array.isArray(path) ? keysOf(path) : [];
  const readExtensions = extensionsOf(extensions);
  return {
    message: typeof message === 'string' ? message : WITHOUT_MESSAGE,
    ...(readPath.length > 0 && { path: readPath }),
    ...(readExtensions && { extensions: readExtensions }),
  };
}

function keysOf(path: readonly unknown[]): (string | number)[] {
  const keys: (string | number)[] = [];
  for (const element of path.slice(0, MAX_PATH_LENGTH)) {
    const key = keyOf(element);
    if (key === undefined) break;
    keys.push(key);
  }
  return keys;
}

/** No response key begins with a digit: such a text is an index. */
function keyOf(element: unknown): string | number | undefined {
  if (typeof element === 'string') return /^\d{1,9}$/.test(element) ? Number(element) : element;
  return Number.isSafeInteger(element) && (element as number) >= 0 ? (element as number) : undefined;
}

function extensionsOf(extensions: unknown): Record<string, unknown> | undefined {
  if (typeof extensions !== 'object' || extensions === null || Array.isArray(extensions)) return undefined;
  const { code, ...rest } = extensions as Record<string, unknown>;
  if (typeof code === 'string') return extensions as Record<string, unknown>;
  return typeof code === 'number' ? { ...rest, code: String(code) } : rest;
}

import type { GraphqlAnswer } from '../../network/post-graphql';

/** What a cell of the table says. */
export const OUTCOMES = {
  '✓': 'all of it, as the one who sees most',
  '±': 'less of it: fewer rows, or a rounded figure',
  '∅': 'null or an empty list where there is something',
  '–': 'the row is not there, in the same answer as one that never was',
  U: 'UNAUTHORIZED_FIELD_OR_TYPE',
  F: 'FORBIDDEN',
  N: 'NOT_FOUND',
} as const;
export type Outcome = keyof typeof OUTCOMES | `?${string}`;

const CODES: Readonly<Record<string, Outcome>> = {
  UNAUTHORIZED_FIELD_OR_TYPE: 'U',
  FORBIDDEN: 'F',
  NOT_FOUND: 'N',
};

export type AnswerPath = readonly (string | number)[];

/** What an answer holds at a path; undefined where it ends before. */
export function valueAt({ data }: GraphqlAnswer, path: AnswerPath): unknown {
  // biome-ignore lint/suspicious/noExplicitAny: answers have any shape
  return path.reduce<any>((value, step) => value?.[step], data);
}

export function codeOf({ errors }: GraphqlAnswer): string | undefined {
  const code = errors?.[0]?.extensions?.code;
  return errors === undefined ? undefined : String(code);
}

/** The outcome of a read of one field, beside what the one who sees most is answered. */
export function readOutcome(
  answer: GraphqlAnswer,
  path: AnswerPath,
  { reference, compares }: { readonly reference: GraphqlAnswer; readonly compares: boolean },
): Outcome {
  const code = codeOf(answer);
  if (code !== undefined) return CODES[code] ?? `?${code}`;
  const value = valueAt(answer, path);
  if (valueAt(answer, path.slice(0, -1)) == null && path.length > 1) return '–';
  const most = valueAt(reference, path);
  if (isNothing(value)) return isNothing(most) ? '✓' : '∅';
  return !compares || JSON.stringify(value) === JSON.stringify(most) ? '✓' : '±';
}

/** Whether all errors of an answer are about the object at a path, or what it is in, and leave nothing of it. */
export function isRefusedAsWhole(answer: GraphqlAnswer, path: AnswerPath): boolean {
  return (
    path.length > 0 &&
    valueAt(answer, path) == null &&
    (answer.errors ?? []).every((error) => (error.path?.length ?? 0) <= path.length)
  );
}

/** The outcome of a command: ✓ also when a rule that has nothing to do with who asks refuses it. */
export function commandOutcome(answer: GraphqlAnswer): Outcome {
  const code = codeOf(answer);
  if (code === undefined) return '✓';
  if (CODES[code] !== undefined) return CODES[code];
  return ['CONFLICT', 'BAD_USER_INPUT'].includes(code) ? '✓' : `?${code}`;
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

import type { ExecutionResult } from 'graphql';

type Path = readonly (string | number)[];

export interface Reported {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly path?: Path; readonly extensions?: any }[];
}

/**
 * What differs between the gateway's answer and the unfederated one, or undefined when they agree: `data` exactly, with
 * the order of keys; the positions in `data` that errors explain as a set; and no error path that the unfederated schema
 * could not have reported. Which of several errors below one null is reported is left open by the specification
 * (GraphQL 6.4.4), so errors are compared at the null they caused.
 */
export function difference(
  expected: ExecutionResult,
  nullable: ExecutionResult,
  actual: Reported,
): string | undefined {
  const expectedText = JSON.stringify(expected.data ?? null);
  const actualText = actual.data === undefined ? 'absent' : JSON.stringify(actual.data);
  if (expectedText !== actualText) return `data:\n  expected ${expectedText}\n  got      ${actualText}`;
  const expectedAt = positions(expected);
  const actualAt = positions({
    ...actual,
    errors: actual.errors?.filter(({ path }) => !isBeside(actual.data, path)),
  });
  const missing = [...expectedAt].filter((position) => !actualAt.has(position));
  const surplus = [...actualAt].filter((position) => !expectedAt.has(position));
  if (missing.length > 0) return `no error explains the null at ${missing.join(' ')}`;
  if (surplus.length > 0) return `errors at ${surplus.join(' ')}, where there should be none`;
  const impossible = impossiblePaths(nullable, actual);
  if (impossible.length > 0) return `error paths ${impossible.join(' ')}, which none could have`;
  const nameless = (actual.errors ?? []).find(({ extensions }) => typeof extensions?.code !== 'string');
  return nameless === undefined ? undefined : `error without extensions.code: ${JSON.stringify(nameless)}`;
}

/** Error paths that the unfederated schema never reports and that no other error makes needless. */
function impossiblePaths(nullable: ExecutionResult, { data, errors = [] }: Reported): string[] {
  const possible = new Set((nullable.errors ?? []).map(({ path }) => pathText(path)));
  const isPossible = (path: Path | undefined) => possible.has(pathText(path));
  const explained = new Set(
    errors.filter(({ path }) => isPossible(path)).map(({ path }) => pathText(nulledBy(data, path ?? []))),
  );
  return errors
    .filter(
      ({ path }) =>
        !isBeside(data, path) && !isPossible(path) && !explained.has(pathText(nulledBy(data, path ?? []))),
    )
    .map(({ path }) => pathText(path));
}

function positions({
  data,
  errors,
}: {
  readonly data?: unknown;
  readonly errors?: Reported['errors'];
}): Set<string> {
  return new Set((errors ?? []).map(({ path }) => pathText(nulledBy(data, path ?? []))));
}

/** The prefix of the path that leads to the null in `data`; the whole path when it leads to a value. */
function nulledBy(data: unknown, path: Path): Path {
  let value: any = data;
  for (let length = 0; length < path.length; length++) {
    if (value === null || value === undefined) return path.slice(0, length);
    value = value[path[length]!];
  }
  return path;
}

/**
 * Whether the path leads to a key that the response does not have: what was fetched of an interface object before its
 * type was known may fail, and then turn out to be of a type that nothing is selected of.
 */
function isBeside(data: unknown, path: Path = []): boolean {
  let value: any = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return false;
    if (!(key in value)) return true;
    value = value[key];
  }
  return false;
}

function pathText(path: Path | undefined): string {
  return path === undefined ? '(no path)' : `/${path.join('/')}`;
}

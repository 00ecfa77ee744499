import { postGraphql } from '../harness/graphql-request';

export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly reason?: string };
  }[];
}

/** The hub's no to an operation. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly code: string | undefined,
    readonly reason: string | undefined,
  ) {
    super(`${message} (${reason ?? code})`);
  }
}

/** The answer's data. @throws Refusal with the first error, also when only a part of the answer is missing */
export async function ask<Data>(url: string, token: string, operation: Operation): Promise<Data> {
  const headers = { authorization: `Bearer ${token}` };
  const { data, errors } = (await postGraphql(url, JSON.stringify(operation), headers)) as Answer<Data>;
  const [first] = errors ?? [];
  if (first !== undefined || !data) {
    throw new Refusal(first?.message ?? 'no data', first?.extensions?.code, first?.extensions?.reason);
  }
  return data;
}

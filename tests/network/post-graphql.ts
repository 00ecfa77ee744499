import { postJson } from './post-json';

export interface GraphqlAnswer {
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape
  readonly data?: any;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
}

export interface GraphqlPost {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends one operation to a server's `/graphql`; answers whatever JSON comes back, of any status. */
export async function postGraphql(
  url: string,
  { query, variables, headers }: GraphqlPost,
): Promise<GraphqlAnswer> {
  const response = await postJson(`${url}/graphql`, { query, variables }, headers);
  return (await response.json()) as GraphqlAnswer;
}

import { StartError } from '../../hub/errors/start-error';

export interface HubOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The endpoint that a command asks unless it is told another. */
export function defaultHubUrl(env: NodeJS.ProcessEnv): string {
  return `http://127.0.0.1:${env.PORT || 4000}/graphql`;
}

/**
 * Sends one operation to a running hub.
 * @throws StartError when nothing listens, or the answer holds errors
 */
export async function askHub<Data>(url: string, token: string, operation: HubOperation): Promise<Data> {
  const { data, errors } = await post(url, token, operation);
  const [first] = errors ?? [];
  if (first === undefined && data) return data as Data;
  const reason = first?.extensions?.reason ?? first?.extensions?.code;
  throw new StartError(`${first?.message ?? 'no data'}${reason === undefined ? '' : ` (${reason})`}`);
}

interface HubAnswer {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
}

async function post(url: string, token: string, operation: HubOperation): Promise<HubAnswer> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(operation) }).catch(
    (error: Error) => {
      throw new StartError(`no hub answers at ${url}; is npm start running? (${error.message})`);
    },
  );
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new StartError(`${url} answered ${response.status}, and no GraphQL`);
  }
}

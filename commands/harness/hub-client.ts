import type { Environment } from '../../platform/settings/environment';
import { readPort } from '../../platform/settings/listen-address';
import { CommandError } from './command-error';

export interface HubOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Where the hub of this machine listens. @throws EnvironmentError */
export function hubPort(env: Environment): number {
  return readPort(env, 4000);
}

/** The endpoint that a command asks unless it is told another. */
export function defaultHubUrl(env: Environment): string {
  return `http://127.0.0.1:${hubPort(env)}/graphql`;
}

/**
 * Sends one operation to a running hub.
 * @throws CommandError when nothing listens, or the answer holds errors
 */
export async function askHub<Data>(url: string, token: string, operation: HubOperation): Promise<Data> {
  const { data, errors } = await post(url, token, operation);
  const [first] = errors ?? [];
  if (first === undefined && data) return data as Data;
  const reason = first?.extensions?.reason ?? first?.extensions?.code;
  throw new CommandError(`${first?.message ?? 'no data'}${reason === undefined ? '' : ` (${reason})`}`);
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
      throw new CommandError(`no hub answers at ${url}; is npm start running? (${error.message})`);
    },
  );
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new CommandError(`${url} answered ${response.status}, and no GraphQL`);
  }
}

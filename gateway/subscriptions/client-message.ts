import { parseClientJson } from '../../platform/json/parse-exact-json';

/** What a client may send over a socket (the graphql-transport-ws protocol). */
export type ClientMessage =
  | { readonly type: 'connection_init'; readonly payload: Payload }
  | { readonly type: 'ping'; readonly payload: Payload }
  | { readonly type: 'pong' }
  | { readonly type: 'subscribe'; readonly id: string; readonly payload: unknown }
  | { readonly type: 'complete'; readonly id: string };

type Payload = Readonly<Record<string, unknown>>;

/** Undefined for what is no message of the protocol. */
export function parseClientMessage(text: string): ClientMessage | undefined {
  let message: unknown;
  try {
    message = parseClientJson(text);
  } catch {
    return undefined;
  }
  if (typeof message !== 'object' || message === null) return undefined;
  const { type, id, payload } = message as Record<string, unknown>;
  switch (type) {
    case 'connection_init':
    case 'ping':
      return isOptionalRecord(payload) ? { type, payload: payload ?? {} } : undefined;
    case 'pong':
      return { type };
    case 'subscribe':
      return isId(id) ? { type, id, payload } : undefined;
    case 'complete':
      return isId(id) ? { type, id } : undefined;
    default:
      return undefined;
  }
}

function isId(id: unknown): id is string {
  return typeof id === 'string' && id !== '' && id.length <= 128;
}

function isOptionalRecord(value: unknown): value is Payload | null | undefined {
  return value === null || value === undefined || (typeof value === 'object' && !Array.isArray(value));
}

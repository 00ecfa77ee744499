import type { Role } from '../texts/sv';

/** Who is signed in, as `GET /konsol/session` tells. */
export interface Session {
  readonly sub: string;
  readonly name: string;
  readonly role: Role;
  /** Code and name of the own district; null for central roles. */
  readonly district: string | null;
  readonly districtName: string | null;
  readonly unit: string | null;
  /** RFC 3339. */
  readonly expiresAt: string;
}

export const SESSION_URL = '/konsol/session';
/** What the window that was opened to sign in again shows when it is done. */
export const SIGNED_IN_PATH = '/konsol/inloggad';
/** Tells the other windows of the console that somebody has signed in or out. */
export const SESSION_CHANNEL = 'konsol-session';
/** A form cannot send it: a request with it comes from a page of the hub's own. */
export const OWN_HEADERS = { 'x-konsol': '1' } as const;

/** Null when nobody is signed in. @throws TypeError without contact, Error for another answer */
export async function fetchSession(): Promise<Session | null> {
  const response = await fetch(SESSION_URL, { headers: OWN_HEADERS, credentials: 'same-origin' });
  if (response.status === 401) return null;
  if (!response.ok) throw new Error(`${SESSION_URL} answered ${response.status}`);
  return (await response.json()) as Session;
}

/** Where a person signs in who then comes back to a path of the console. */
export function signInUrl(path: string): string {
  return `/konsol/logga-in?till=${encodeURIComponent(path)}`;
}

/** Ends the session, here, in the other windows, and at the provider, which may send the browser elsewhere. */
export async function signOut(): Promise<void> {
  const { headers } = await fetch('/konsol/logga-ut', {
    method: 'POST',
    headers: OWN_HEADERS,
    credentials: 'same-origin',
  });
  announceSession();
  window.location.assign(headers.get('location') ?? '/konsol');
}

export function announceSession(): void {
  const channel = new BroadcastChannel(SESSION_CHANNEL);
  channel.postMessage('changed');
  channel.close();
}

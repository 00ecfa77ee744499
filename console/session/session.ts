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
  /** The days on which one may sign in, `2026-11-22`; `until` null: until further notice. */
  readonly from: string;
  readonly until: string | null;
  /** RFC 3339. */
  readonly expiresAt: string;
  /** Those in force, as the gateway knows them while nobody behind it answers. */
  readonly districts: readonly { readonly code: string; readonly name: string }[];
}

export const SESSION_URL = '/konsol/session';
/** What the window that was opened to sign in again shows when it is done. */
export const SIGNED_IN_PATH = '/konsol/inloggad';
/** Tells the other windows of the console that somebody has signed in or out: a `SessionNews`. */
export const SESSION_CHANNEL = 'konsol-session';
export type SessionNews = 'signed-in' | 'signed-out';
/** A form cannot send it: a request with it comes from a page of the hub's own. */
export const OWN_HEADERS = { 'x-konsol': '1' } as const;

/** That nobody is signed in. */
export interface Nobody {
  readonly session: null;
  /** Whoever was has signed out everywhere; false: the session is over, or there was none. */
  readonly isSignedOut: boolean;
}

/** @throws TypeError without contact, Error for another answer */
export async function fetchSession(): Promise<{ readonly session: Session } | Nobody> {
  const response = await fetch(SESSION_URL, { headers: OWN_HEADERS, credentials: 'same-origin' });
  if (response.status === 401)
    return { session: null, isSignedOut: (await response.json()).signedOut === true };
  if (!response.ok) throw new Error(`${SESSION_URL} answered ${response.status}`);
  return { session: (await response.json()) as Session };
}

/** Has the hub's log tell that a page is not for one's role. @returns by which the log knows it; null without contact */
export async function reportRefusal(path: string): Promise<string | null> {
  const url = `${SESSION_URL}?${new URLSearchParams({ nekad: path })}`;
  const answer = await fetch(url, { headers: OWN_HEADERS, credentials: 'same-origin' }).catch(() => null);
  return answer?.headers.get('x-request-id') ?? null;
}

/** Where a person signs in who then comes back to a path of the console. */
export function signInUrl(path: string): string {
  return `/konsol/logga-in?till=${encodeURIComponent(path)}`;
}

/** @param everywhere ends all sessions of the person @returns where the provider signs out; null where it does not. @throws Error */
export async function endSession(everywhere: boolean): Promise<string | null> {
  const response = await fetch(everywhere ? '/konsol/logga-ut-overallt' : '/konsol/logga-ut', {
    method: 'POST',
    headers: OWN_HEADERS,
    credentials: 'same-origin',
  });
  if (!response.ok) throw new Error(`signing out was answered ${response.status}`);
  return response.headers.get('location');
}

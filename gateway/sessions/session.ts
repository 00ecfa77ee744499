import type { IsoDate } from '../../platform/time/calendar';
import type { Role } from '../../platform/tokens/roles';

/** Somebody who has signed in, as the staff register says who that is. */
export interface Person {
  /** The `sub` of the staff register, under which reads are recorded. */
  readonly sub: string;
  readonly name: string;
  readonly role: Role;
  /** A district's code; null for a role of the whole city. */
  readonly district: string | null;
  readonly unit: string | null;
  /** The first day on which the person may sign in. */
  readonly from: IsoDate;
  /** The last one; null: until further notice. */
  readonly until: IsoDate | null;
}

/** What the cookie of somebody signed in holds, sealed. Moments are milliseconds since 1970. */
export interface Session extends Person {
  /** Names this sign-in and no other. */
  readonly sid: string;
  readonly signedInAt: number;
  /** Since when the cookie is as it is. */
  readonly renewedAt: number;
  /** When it ends without a further use. */
  readonly idleUntil: number;
  /** When it ends however it is used. */
  readonly endsAt: number;
}

/** When the session ends as it is. */
export function expiryOf({ idleUntil, endsAt }: Session): number {
  return Math.min(idleUntil, endsAt);
}

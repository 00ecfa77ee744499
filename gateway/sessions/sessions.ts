import { randomUUID } from 'node:crypto';
import { BoundedCache } from '../../platform/concurrency/bounded-cache';
import { SharedWork } from '../../platform/concurrency/shared-work';
import type { SessionLifetime } from '../settings/sign-in-config';
import type { EndedSessions } from './ended-sessions';
import type { Seal } from './seal';
import { expiryOf, type Session } from './session';
import type { SessionTokens } from './session-tokens';
import type { RegisteredPerson, StaffRegister } from './staff-register';

export interface SessionsParts {
  readonly seal: Seal;
  readonly tokens: SessionTokens;
  readonly ended: EndedSessions;
  readonly register: StaffRegister;
  readonly issuer: string;
  readonly lifetime: SessionLifetime;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Of the idle time: a session that is used is renewed once in it, not at every use. */
const RENEW_AFTER_PART = 1 / 6;
const KEPT_SESSIONS = 10_000;

/**
 * The sessions of people signed in. The gateway keeps none of them: each lies sealed in its cookie. What is kept is read again or
 * can be lost: opened seals, and which sessions have ended before their time.
 */
export class Sessions {
  private readonly opened = new BoundedCache<string, Session>(KEPT_SESSIONS);
  /** By `sid`, as last shown or renewed here. */
  private readonly latest = new BoundedCache<string, Session>(KEPT_SESSIONS);
  private readonly renewals = new SharedWork<string>();

  constructor(private readonly parts: SessionsParts) {}

  /** Begins a session; the cookie's value. */
  async begin(person: RegisteredPerson): Promise<{ readonly session: Session; readonly cookie: string }> {
    const now = this.parts.now();
    const signedIn = { sid: randomUUID(), signedInAt: now, endsAt: now + this.longestMs };
    return this.seal({ ...signedIn, ...this.ofPerson(person, signedIn.endsAt) });
  }

  /** The session of a cookie's value; undefined for what is none, or has ended. */
  async read(cookie: string | undefined): Promise<Session | undefined> {
    if (cookie === undefined) return undefined;
    const session = this.opened.get(cookie) ?? (await this.parts.seal.open<Session>(cookie));
    if (session === undefined || !this.lives(session)) return undefined;
    this.opened.set(cookie, session);
    this.note(session);
    return session;
  }

  /**
   * What a use of the session makes of it: the value of a new cookie when it is time for one. The staff register is asked first;
   * while that cannot be reached the session goes on as it is, to its end.
   * @returns undefined when the register knows the person no longer: then the session has ended
   */
  async renew(
    session: Session,
  ): Promise<{ readonly session: Session; readonly cookie?: string } | undefined> {
    const { now, lifetime } = this.parts;
    const isDue = now() - session.renewedAt >= lifetime.idleSeconds * 1_000 * RENEW_AFTER_PART;
    return isDue ? this.renewals.run(session.sid, () => this.askAndSeal(session)) : { session };
  }

  /** A bearer token for the session as it was last used; null when it has ended. */
  async authorization(session: Session): Promise<string | null> {
    const latest = this.latest.get(session.sid) ?? session;
    if (!this.lives(latest)) return null;
    return this.parts.tokens.authorization(latest, expiryOf(latest) - this.parts.now());
  }

  /** Ends one session at once. */
  end({ sid, endsAt }: Session): void {
    this.parts.ended.end({ sid, sub: null, at: this.parts.now(), until: endsAt });
  }

  /** @returns calls it off */
  onEnd(session: Session, listener: () => void): () => void {
    return this.parts.ended.onEnd(session, listener);
  }

  private lives(session: Session): boolean {
    return expiryOf(session) > this.parts.now() && !this.parts.ended.has(session);
  }

  private note(session: Session): void {
    const known = this.latest.get(session.sid);
    if (known === undefined || known.renewedAt <= session.renewedAt) this.latest.set(session.sid, session);
  }

  private async askAndSeal(session: Session) {
    const { register, issuer } = this.parts;
    const person = await register.find({ issuer, sub: session.sub }).catch(() => null);
    if (person === null) return { session };
    if (person === undefined) {
      this.end(session);
      return undefined;
    }
    return this.seal({ ...session, ...this.ofPerson(person, session.endsAt) });
  }

  private async seal(session: Session) {
    this.note(session);
    return { session, cookie: await this.parts.seal.close(session) };
  }

  private ofPerson({ until, sub, name, role, district, unit }: RegisteredPerson, endsAt: number) {
    const now = this.parts.now();
    const idleUntil = now + this.parts.lifetime.idleSeconds * 1_000;
    const ends = Math.min(endsAt, until ?? Number.POSITIVE_INFINITY);
    return { sub, name, role, district, unit, renewedAt: now, idleUntil, endsAt: ends };
  }

  private get longestMs(): number {
    return this.parts.lifetime.longestSeconds * 1_000;
  }
}

import { randomUUID } from 'node:crypto';
import { BoundedCache } from '../../platform/concurrency/bounded-cache';
import { SharedWork } from '../../platform/concurrency/shared-work';
import { endOfDay } from '../../platform/time/calendar';
import { atExpiry } from '../../platform/tokens/at-expiry';
import type { SessionLifetime } from '../settings/sign-in-config';
import type { EndedSessions, Ending } from './ended-sessions';
import type { Seal } from './seal';
import { expiryOf, type Person, type Session } from './session';
import type { SessionTokens, TokenUse } from './session-tokens';
import type { StaffRegister } from './staff-register';

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

  /**
   * Begins a session; the cookie's value.
   * @param askedAt when the register was asked: what it has ended since then ends this session too
   */
  async begin(
    person: Person,
    askedAt: number,
  ): Promise<{ readonly session: Session; readonly cookie: string }> {
    const signedIn = { sid: randomUUID(), signedInAt: askedAt, endsAt: askedAt + this.longestMs };
    return this.seal({ ...signedIn, ...this.ofPerson(person, signedIn.endsAt) });
  }

  /**
   * The session of a cookie's value; undefined for what is none, or has ended.
   * @throws StaffRegisterUnavailableError where it is not known yet what has ended
   */
  async read(cookie: string | undefined): Promise<Session | undefined> {
    if (cookie === undefined) return undefined;
    await this.parts.ended.whenKnown();
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

  /** A bearer token for the session; null when it has ended. */
  async authorization(session: Session, use: TokenUse): Promise<string | null> {
    if (!this.lives(session)) return null;
    return this.parts.tokens.authorization(session, use, session.endsAt - this.parts.now());
  }

  /** Ends one session at once, here; the other gateways are to be told. */
  end({ sid, endsAt }: Session, byPerson: boolean): Ending {
    const ending = { sid, sub: null, byPerson, at: this.parts.now(), until: endsAt };
    this.parts.ended.end(ending);
    return ending;
  }

  /** Ends all sessions of a person who signs out everywhere, here; the other gateways are to be told. */
  endAll({ sub }: Session): Ending {
    const at = this.parts.now();
    const ending = { sid: null, sub, byPerson: true, at, until: at + this.longestMs };
    this.parts.ended.end(ending);
    return ending;
  }

  /** Whether a cookie's session has ended because its person has signed out. @throws StaffRegisterUnavailableError */
  async wasSignedOut(cookie: string | undefined): Promise<boolean> {
    if (cookie === undefined) return false;
    await this.parts.ended.whenKnown();
    const session = await this.parts.seal.open<Session>(cookie);
    return session !== undefined && this.parts.ended.endingOf(session)?.byPerson === true;
  }

  /** @param listener told once the session has ended, before its time or because nobody has used it @returns calls it off */
  onEnd(session: Session, listener: () => void): () => void {
    let callOffIdle = () => undefined as void;
    const callOffEnding = this.parts.ended.onEnd(session, () => {
      callOffIdle();
      listener();
    });
    const wait = () => {
      const latest = this.latest.get(session.sid) ?? session;
      const expiresAt = new Date(Date.now() + expiryOf(latest) - this.parts.now());
      callOffIdle = atExpiry({ expiresAt }, () => {
        if (this.lives(this.latest.get(session.sid) ?? session)) return wait();
        callOffEnding();
        listener();
      });
    };
    if (this.lives(session)) wait();
    return () => {
      callOffIdle();
      callOffEnding();
    };
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
      this.end(session, false);
      return undefined;
    }
    return this.seal({ ...session, ...this.ofPerson(person, session.endsAt) });
  }

  private async seal(session: Session) {
    this.note(session);
    return { session, cookie: await this.parts.seal.close(session) };
  }

  private ofPerson({ sub, name, role, district, unit, from, until }: Person, endsAt: number) {
    const now = this.parts.now();
    const idleUntil = now + this.parts.lifetime.idleSeconds * 1_000;
    const ends = until === null ? endsAt : Math.min(endsAt, endOfDay(until).getTime());
    return { sub, name, role, district, unit, from, until, renewedAt: now, idleUntil, endsAt: ends };
  }

  private get longestMs(): number {
    return this.parts.lifetime.longestSeconds * 1_000;
  }
}

import { EventEmitter, once } from 'node:events';
import { StaffRegisterUnavailableError } from '../errors/errors';
import type { Session } from './session';

/** What has ended: one session, or all that a person signed in with before a moment. */
export interface Ending {
  readonly sid: string | null;
  readonly sub: string | null;
  /** The person has signed out; false: the staff register says something else of the person. */
  readonly byPerson: boolean;
  /** Sessions signed in until then, milliseconds since 1970. */
  readonly at: number;
  /** When none of them can live any more. */
  readonly until: number;
}

const KNOWN_WITHIN_MS = 5_000;

type Listened = Pick<Session, 'sid' | 'sub' | 'signedInAt'>;

/** Sessions that have ended before their time, for as long as their cookies could still be shown; tells whoever serves one. */
export class EndedSessions {
  private readonly bySid = new Map<string, Ending>();
  private readonly bySub = new Map<string, Ending>();
  private readonly listeners = new Map<() => void, Listened>();

  private isKnown = false;
  /** Has one event, `known`. */
  private readonly news = new EventEmitter().setMaxListeners(0);

  constructor(private readonly now: () => number) {}

  /** All that has ended elsewhere is here. */
  know(endings: readonly Ending[]): void {
    this.note(endings);
    this.isKnown = true;
    this.news.emit('known');
  }

  /** Waits until it is known what has ended elsewhere, for a while. @throws StaffRegisterUnavailableError */
  async whenKnown(): Promise<void> {
    if (this.isKnown) return;
    const signal = AbortSignal.timeout(KNOWN_WITHIN_MS);
    await once(this.news, 'known', { signal }).catch(() => undefined);
    if (!this.isKnown) throw new StaffRegisterUnavailableError();
  }

  has(session: Listened): boolean {
    return this.endingOf(session) !== undefined;
  }

  /** What has ended the session; undefined where nothing has. */
  endingOf(session: Listened): Ending | undefined {
    const ofPerson = this.bySub.get(session.sub);
    return this.bySid.get(session.sid) ?? (isEndedBy(session, ofPerson) ? ofPerson : undefined);
  }

  end(ending: Ending): void {
    this.note([ending]);
  }

  /** @param listener told once the session has ended, at once when it has already @returns calls it off */
  onEnd(session: Listened, listener: () => void): () => void {
    const told = () => {
      if (this.listeners.delete(told)) listener();
    };
    this.listeners.set(told, session);
    if (this.has(session)) told();
    return () => void this.listeners.delete(told);
  }

  /** However many they are, what is kept and who listens is looked through once. */
  private note(endings: readonly Ending[]): void {
    this.forget();
    for (const ending of endings) this.keep(ending);
    for (const [listener, session] of [...this.listeners]) if (this.has(session)) listener();
  }

  private keep(ending: Ending): void {
    if (ending.sid !== null) this.bySid.set(ending.sid, ending);
    const known = ending.sub === null ? undefined : this.bySub.get(ending.sub);
    if (ending.sub !== null && (known === undefined || known.at < ending.at))
      this.bySub.set(ending.sub, ending);
  }

  private forget(): void {
    for (const endings of [this.bySid, this.bySub]) {
      for (const [key, { until }] of endings) if (until <= this.now()) endings.delete(key);
    }
  }
}

function isEndedBy({ signedInAt }: Listened, ending: Ending | undefined): boolean {
  return ending !== undefined && signedInAt <= ending.at;
}

import { endSession, fetchSession, SESSION_CHANNEL, type Session, type SessionNews } from './session';

/** `valid` → `expired` (nothing is lost: whoever waits goes on after signing in again) → `valid`. */
export interface SessionState {
  readonly session: Session;
  readonly isExpired: boolean;
}

/**
 * Keeps the session of the person that the page was opened by. When it has ended, requests wait in `renewed` until the same
 * person has signed in again in another window; for another person, and when the person has signed out elsewhere, the page is read
 * anew, so that nothing of one is shown to another.
 */
export class SessionKeeper {
  private state: SessionState;
  private readonly listeners = new Set<() => void>();
  private waiting: (() => void)[] = [];
  /** The person signs out here: another page is on its way. */
  private isLeaving = false;
  private readonly channel = new BroadcastChannel(SESSION_CHANNEL);

  constructor(session: Session) {
    this.state = { session, isExpired: false };
    this.channel.onmessage = ({ data }: MessageEvent<SessionNews>) => {
      if (data === 'signed-out') window.location.reload();
      else void this.check();
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): SessionState => this.state;

  /** Asks the hub who is signed in. Without contact nothing changes. */
  readonly check = async (): Promise<void> => {
    const found = await fetchSession().catch(() => undefined);
    if (found === undefined || this.isLeaving) return;
    const { session } = found;
    if (session === null) return found.isSignedOut ? window.location.reload() : this.expire();
    if (session.sub !== this.state.session.sub || session.role !== this.state.session.role)
      return window.location.reload();
    this.set({ session, isExpired: false });
    for (const go of this.waiting.splice(0)) go();
  };

  /** Resolves once the same person is signed in again. */
  renewed(): Promise<void> {
    this.expire();
    // It tells why, for a page that nothing has told.
    void this.check();
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** Ends the session here and in the other windows, or everywhere, and at the provider, which may send the browser elsewhere. @throws Error */
  readonly signOut = async (everywhere: boolean): Promise<void> => {
    this.isLeaving = true;
    const next = await endSession(everywhere).catch((error) => {
      this.isLeaving = false;
      throw error;
    });
    this.channel.postMessage('signed-out' satisfies SessionNews);
    window.location.assign(next ?? '/konsol');
  };

  private expire(): void {
    if (this.isLeaving) return;
    if (!this.state.isExpired) this.set({ ...this.state, isExpired: true });
  }

  private set(state: SessionState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

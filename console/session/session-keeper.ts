import { fetchSession, SESSION_CHANNEL, type Session } from './session';

/** `valid` → `expired` (nothing is lost: whoever waits goes on after signing in again) → `valid`. */
export interface SessionState {
  readonly session: Session;
  readonly isExpired: boolean;
}

/**
 * Keeps the session of the person that the page was opened by. When it has ended, requests wait in `renewed` until the same
 * person has signed in again in another window; for another person the page is read anew, so that nothing of one is shown to another.
 */
export class SessionKeeper {
  private state: SessionState;
  private readonly listeners = new Set<() => void>();
  private waiting: (() => void)[] = [];
  private readonly channel = new BroadcastChannel(SESSION_CHANNEL);

  constructor(session: Session) {
    this.state = { session, isExpired: false };
    this.channel.onmessage = () => void this.check();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): SessionState => this.state;

  /** Asks the hub who is signed in. Without contact nothing changes. */
  readonly check = async (): Promise<void> => {
    const session = await fetchSession().catch(() => undefined);
    if (session === undefined) return;
    if (session === null) return this.expire();
    if (session.sub !== this.state.session.sub || session.role !== this.state.session.role)
      return window.location.reload();
    this.set({ session, isExpired: false });
    for (const go of this.waiting.splice(0)) go();
  };

  /** Resolves once the same person is signed in again. */
  renewed(): Promise<void> {
    this.expire();
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private expire(): void {
    if (!this.state.isExpired) this.set({ ...this.state, isExpired: true });
  }

  private set(state: SessionState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

import type { SessionGrant } from './session-grant';
import { renewalOf } from './session-tokens';

/** Who is served under a session's tokens for long. */
export interface RenewedHolder {
  /** When its present token expires. */
  readonly expiresAt: () => Date | undefined;
  /** Takes the next token over; false when nothing is served any more. */
  readonly take: (authorization: string) => Promise<boolean>;
  /** The session has ended before its time. */
  readonly end: () => void;
}

/**
 * Hands a session's next token over each time shortly before the last one ends, until the session has ended: the last token then
 * ends by itself.
 * @returns calls it off
 */
export function keepRenewed(session: SessionGrant, holder: RenewedHolder): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isOff = false;
  const wait = () => {
    const expiresAt = holder.expiresAt();
    if (isOff || expiresAt === undefined) return;
    const dueMs = renewalOf(expiresAt.getTime(), session.tokenSeconds) - Date.now();
    timer = setTimeout(() => void renew(expiresAt), Math.max(0, dueMs));
    timer.unref();
  };
  const renew = async (before: Date) => {
    const authorization = await session.authorization();
    if (isOff || authorization === null || !(await holder.take(authorization))) return;
    // One that ends with the session is the last one.
    if (holder.expiresAt()! > before) wait();
  };
  wait();
  const callOff = session.onEnd(holder.end);
  return () => {
    isOff = true;
    clearTimeout(timer);
    callOff();
  };
}

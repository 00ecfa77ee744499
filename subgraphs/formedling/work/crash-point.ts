import { type Environment, EnvironmentError, readOptionalText } from '../../../platform/settings/environment';
import { readRunMode } from '../../../platform/settings/run-mode';

/**
 * Where a test may kill the process in a confirmation: after it has begun, after a district has carried a step out and
 * before it is recorded (`-sent`), and after each step is recorded.
 */
export const CONFIRMATION_POINTS = [
  'begin',
  'fill-vacancy-sent',
  'fill-vacancy',
  'start-placement-sent',
  'start-placement',
  'record-charge',
  'complete',
] as const;

/** The same for a confirmation that is undone. */
export const UNDOING_POINTS = [
  'undo',
  'undo-start-placement-sent',
  'undo-start-placement',
  'undo-fill-vacancy-sent',
  'undo-fill-vacancy',
  'undone',
] as const;

/** The same for a placement that is withdrawn before its first day. */
export const WITHDRAWAL_POINTS = ['credited', 'taken-back', 'reopened'] as const;

/** All of them; `held`: after a proposal's vacancy is held. */
export const CRASH_POINTS = [
  'held',
  ...CONFIRMATION_POINTS,
  ...UNDOING_POINTS,
  ...WITHDRAWAL_POINTS,
] as const;
export type CrashPoint = (typeof CRASH_POINTS)[number];

/** Called at every point; in production it does nothing. */
export type CrashHook = (point: CrashPoint) => void;

export const noCrash: CrashHook = () => undefined;

/** Reads `SAGA_CRASH_AFTER`, which only a process with NODE_ENV=test heeds. @throws EnvironmentError */
export function toCrashHook(env: Environment): CrashHook {
  const wanted = readOptionalText(env, {
    name: 'SAGA_CRASH_AFTER',
    form: '`held`, `begin` … of `subgraphs/formedling/work/crash-point.ts`',
    about: 'for tests, with `NODE_ENV=test` only: where the process is killed',
  });
  if (wanted === undefined || readRunMode(env) !== 'test') return noCrash;
  if (!CRASH_POINTS.some((point) => point === wanted)) {
    throw new EnvironmentError('SAGA_CRASH_AFTER', `must be one of ${CRASH_POINTS.join(', ')}`);
  }
  return (point) => {
    if (point === wanted) process.kill(process.pid, 'SIGKILL');
  };
}

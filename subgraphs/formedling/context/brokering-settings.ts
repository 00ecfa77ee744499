import { type Environment, readInteger } from '../../../platform/settings/environment';

export interface BrokeringSettings {
  /** Live proposals of one request at once. */
  readonly proposalsPerRequest: number;
  /** For how long a vacancy may be held at most. */
  readonly mostHoldHours: number;
  /** How many matches a request should have to choose from. */
  readonly matchesWanted: number;
  /** How often expired proposals, interrupted confirmations and what districts are owed are looked for. */
  readonly sweepMs: number;
  /** How often the districts are asked what they have taken back or closed. */
  readonly watchMs: number;
  /** How long `confirmProposal` waits for its confirmation, which goes on without it. */
  readonly confirmWaitMs: number;
  /** How long a command waits for the districts that it has to tell. */
  readonly errandWaitMs: number;
  /** After so long a confirmation that has not come to its charge is undone. */
  readonly undoAfterMs: number;
  /** A hold that is not recorded by then is released. */
  readonly abandonAfterMs: number;
}

const HOUR_MS = 3_600_000;

export const DEFAULT_BROKERING: BrokeringSettings = {
  proposalsPerRequest: 3,
  mostHoldHours: 336,
  matchesWanted: 2,
  sweepMs: 2_000,
  watchMs: 2_000,
  confirmWaitMs: 5_000,
  errandWaitMs: 2_000,
  undoAfterMs: 24 * HOUR_MS,
  abandonAfterMs: 60_000,
};

/**
 * Reads `PROPOSALS_PER_REQUEST`, `MOST_HOLD_HOURS`, `MATCHES_WANTED`, `BROKERING_SWEEP_MS`, `BROKERING_WATCH_MS` and
 * `CONFIRM_WITHIN_HOURS`.
 * @throws EnvironmentError naming the variable
 */
export function toBrokeringSettings(env: Environment): BrokeringSettings {
  const { proposalsPerRequest, mostHoldHours, matchesWanted, sweepMs, watchMs } = DEFAULT_BROKERING;
  const read = (name: string, fallback: number, max: number, min = 1) =>
    readInteger(env, name, { fallback, min, max });
  return {
    ...DEFAULT_BROKERING,
    proposalsPerRequest: read('PROPOSALS_PER_REQUEST', proposalsPerRequest, 100),
    mostHoldHours: read('MOST_HOLD_HOURS', mostHoldHours, 2_160),
    matchesWanted: read('MATCHES_WANTED', matchesWanted, 100),
    sweepMs: read('BROKERING_SWEEP_MS', sweepMs, 60_000, 20),
    watchMs: read('BROKERING_WATCH_MS', watchMs, 600_000, 20),
    undoAfterMs: read('CONFIRM_WITHIN_HOURS', DEFAULT_BROKERING.undoAfterMs / HOUR_MS, 720) * HOUR_MS,
  };
}

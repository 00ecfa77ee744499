import { type Environment, type IntegerSetting, readInteger } from '../../../platform/settings/environment';

export interface BrokeringSettings {
  /** Live proposals of one request at once. */
  readonly proposalsPerRequest: number;
  /** For how long a vacancy may be held at most. */
  readonly mostHoldHours: number;
  /** How many matches a request should have to choose from. */
  readonly matchesWanted: number;
  /** How often expired proposals, interrupted confirmations and what districts are owed are looked for. */
  readonly sweepMs: number;
  /** How often the districts are asked what they have taken back or closed, and whose clearance is lost. */
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
  const read = ({ min = 1, ...setting }: Omit<IntegerSetting, 'min'> & { readonly min?: number }) =>
    readInteger(env, { ...setting, min });
  return {
    ...DEFAULT_BROKERING,
    proposalsPerRequest: read({
      name: 'PROPOSALS_PER_REQUEST',
      fallback: proposalsPerRequest,
      max: 100,
      about: 'live proposals of one request at once',
    }),
    mostHoldHours: read({
      name: 'MOST_HOLD_HOURS',
      fallback: mostHoldHours,
      max: 2_160,
      about: 'for how long a vacancy may be held at most',
    }),
    matchesWanted: read({
      name: 'MATCHES_WANTED',
      fallback: matchesWanted,
      max: 100,
      about: 'how many matches a request should have to choose from',
    }),
    sweepMs: read({
      name: 'BROKERING_SWEEP_MS',
      fallback: sweepMs,
      min: 20,
      max: 60_000,
      about:
        'how often expired proposals, interrupted confirmations and what districts are owed are looked for',
    }),
    watchMs: read({
      name: 'BROKERING_WATCH_MS',
      fallback: watchMs,
      min: 20,
      max: 600_000,
      about: 'how often districts are asked what they have taken back or closed, and whose clearance is lost',
    }),
    undoAfterMs:
      HOUR_MS *
      read({
        name: 'CONFIRM_WITHIN_HOURS',
        fallback: DEFAULT_BROKERING.undoAfterMs / HOUR_MS,
        max: 720,
        about: 'after which a confirmation that has not come to its charge is undone',
      }),
  };
}

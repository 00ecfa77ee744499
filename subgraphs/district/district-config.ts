import {
  type Environment,
  EnvironmentError,
  readInteger,
  readSwitch,
  readText,
} from '../../platform/settings/environment';
import type { Clock } from '../../platform/time/calendar';
import type { DistrictRegistry } from '../../schema/district-registry';
import { readDistrictRegistry } from '../../schema/read-district-registry';
import type { Vocabularies } from '../../schema/vocabularies';
import { type ServiceConfig, toServiceConfig } from '../harness/settings/service-config';
import { readVocabularies } from '../vocabulary/read-vocabularies';

export interface DistrictConfig extends ServiceConfig {
  /** Codes of the districts served: one, but for an instance over a database that unites several. */
  readonly districts: readonly string[];
  readonly registry: DistrictRegistry;
  /** The project's own when not given. */
  readonly vocabularies?: Vocabularies;
  /** Fills an empty pool with made-up candidates. */
  readonly demonstration?: Demonstration;
  readonly clock?: Clock;
  /** How many proposals a candidate may be held for at once. */
  readonly holdsPerCandidate?: number;
  /** How often expired holds are looked for. */
  readonly holdSweepMs?: number;
}

export interface Demonstration {
  readonly seed: number;
  /** 1 is the city's size: about 1 500 candidates over 14 districts. */
  readonly scale: number;
}

/**
 * Reads `DISTRICT`, `DISTRICTS_ON`, `DISTRICTS_FILE`, `VOCABULARIES_FOLDER`, `HOLDS_PER_CANDIDATE`, `HOLD_SWEEP_MS`, `DEMONSTRATION_DATA`,
 * `DEMONSTRATION_SEED`, `DEMONSTRATION_SCALE` and what every subgraph reads.
 * @throws EnvironmentError naming the variable
 */
export function toDistrictConfig(env: Environment): DistrictConfig {
  const registry = readDistrictRegistry(env);
  return {
    ...toServiceConfig(env),
    districts: [readDistrict(env, registry)],
    registry,
    vocabularies: readVocabularies(env),
    holdsPerCandidate: readInteger(env, {
      name: 'HOLDS_PER_CANDIDATE',
      fallback: 1,
      min: 1,
      max: 100,
      about: 'how many proposals a candidate may be held for at once',
    }),
    holdSweepMs: readInteger(env, {
      name: 'HOLD_SWEEP_MS',
      fallback: 2_000,
      min: 10,
      max: 3_600_000,
      about: 'how often expired holds are looked for',
    }),
    demonstration: readSwitch(env, DEMONSTRATION_DATA) ? readDemonstration(env) : undefined,
  };
}

const DISTRICT = {
  name: 'DISTRICT',
  form: 'a code of the registry',
  about: 'which district this process is, where it is one; set by `npm start`',
};

const DEMONSTRATION_DATA = {
  name: 'DEMONSTRATION_DATA',
  fallback: false,
  about: 'made-up data for an empty pool; `npm start` sets it',
};

function readDistrict(env: Environment, registry: DistrictRegistry): string {
  const code = readText(env, DISTRICT);
  if (registry.inForce.some((entry) => entry.code === code)) return code;
  throw new EnvironmentError('DISTRICT', `is no district in force: "${code}"`);
}

function readDemonstration(env: Environment): Demonstration {
  return {
    seed: readInteger(env, {
      name: 'DEMONSTRATION_SEED',
      fallback: 2012,
      min: 0,
      max: 2 ** 31 - 1,
      about: 'what the made-up data is drawn from: the same seed, the same data',
    }),
    scale: readInteger(env, {
      name: 'DEMONSTRATION_SCALE',
      fallback: 1,
      min: 1,
      max: 1_000,
      about: "how much of it: 1 is the city's size, about 1 500 candidates over 14 districts",
    }),
  };
}

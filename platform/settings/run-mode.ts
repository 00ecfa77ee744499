import { type Environment, readOneOf } from './environment';

const RUN_MODES = ['production', 'development', 'test'] as const;
export type RunMode = (typeof RUN_MODES)[number];

/**
 * Reads `NODE_ENV`. Without it a process runs as in production: who forgets it is not left open.
 * @throws EnvironmentError
 */
export function readRunMode(env: Environment): RunMode {
  return readOneOf(env, 'NODE_ENV', RUN_MODES, 'production');
}

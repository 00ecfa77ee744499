import { type Environment, readOneOf } from './environment';

const RUN_MODES = ['production', 'development', 'test'] as const;
export type RunMode = (typeof RUN_MODES)[number];

export const NODE_ENV = {
  name: 'NODE_ENV',
  values: RUN_MODES,
  fallback: 'production',
  about:
    'in production errors are masked, tokens needed, keys and well-known passwords of the demonstration refused; `npm start` runs the gateway in development',
} as const;

/**
 * Reads `NODE_ENV`. Without it a process runs as in production: who forgets it is not left open.
 * @throws EnvironmentError
 */
export function readRunMode(env: Environment): RunMode {
  return readOneOf(env, NODE_ENV);
}

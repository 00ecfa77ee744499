import { LOG_LEVELS, type LogLevel } from '../logging/logger';
import { type Environment, readOneOf } from './environment';

/** @throws EnvironmentError */
export function readLogLevel(env: Environment): LogLevel {
  return readOneOf(env, {
    name: 'LOG_LEVEL',
    values: LOG_LEVELS,
    fallback: 'info',
    about: 'what is written to the log, each level with those before it',
  });
}

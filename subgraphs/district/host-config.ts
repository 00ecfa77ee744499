import {
  type Environment,
  EnvironmentError,
  isSet,
  readOptionalText,
} from '../../platform/settings/environment';
import { type DistrictConfig, toDistrictConfig } from './district-config';

const DISTRICT_SETTINGS = {
  name: 'DISTRICT_SETTINGS',
  otherwise: 'none: the process is `DISTRICT`',
  form: 'a JSON object of district codes and, for each, an object of settings',
  about:
    'the districts that this process serves, each with the settings that are its own: `DATABASE_URL` and all that is told of it, `POOL_SIZE`, `HOLDS_PER_CANDIDATE`, `HOLD_SWEEP_MS`, those of events and of made-up data; set by `npm start`',
};

/** What may differ between the districts of one process; all else is told to the process as a whole. */
const OWN = new Set([
  'DATABASE_URL',
  'DATABASE_PASSWORD_FILE',
  'DATABASE_OWNER_URL',
  'DATABASE_OWNER_PASSWORD_FILE',
  'MIGRATE',
  'POOL_SIZE',
  'HOLDS_PER_CANDIDATE',
  'HOLD_SWEEP_MS',
  'EVENTS_POLL_MS',
  'EVENTS_RETENTION_DAYS',
  'EVENTS_BUFFER_SIZE',
  'DEMONSTRATION_DATA',
  'DEMONSTRATION_SEED',
  'DEMONSTRATION_SCALE',
]);

type OwnSettings = Readonly<Record<string, string>>;

/**
 * The districts of one process, by `DISTRICT_SETTINGS`, or the one of `DISTRICT`; what is of the whole process is the same in all.
 * @throws EnvironmentError naming the variable
 */
export function toHostConfig(env: Environment): readonly DistrictConfig[] {
  const text = readOptionalText(env, DISTRICT_SETTINGS);
  if (text === undefined) return [toDistrictConfig(env)];
  if (isSet(env, { name: 'DISTRICT', about: '' })) refuse('is set, and DISTRICT too');
  const settings = parse(text);
  if (settings.length === 0) refuse('names no district');
  return settings.map(([code, own]) => toHosted(env, code, own));
}

function toHosted(env: Environment, code: string, own: OwnSettings): DistrictConfig {
  const shared = Object.keys(own).find((name) => !OWN.has(name));
  if (shared !== undefined)
    refuse(`gives ${code} ${shared}, which is no setting that one district of a process has`);
  try {
    return toDistrictConfig({ ...env, ...own, DISTRICT: code });
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    if (error.variable === 'DISTRICT') refuse(`names ${code}, which is no district in force`);
    const isShared = !(error.variable in own) && isSet(env, { name: error.variable, about: '' });
    if (isShared) throw error;
    return refuse(`for ${code}: ${error.message}`);
  }
}

function parse(text: string): [string, OwnSettings][] {
  let settings: unknown;
  try {
    settings = JSON.parse(text);
  } catch {
    settings = undefined;
  }
  if (!isRecord(settings) || !Object.values(settings).every(isSettings))
    return refuse('must be a JSON object such as {"farsta":{"DATABASE_URL":"postgres://…"}}');
  return Object.entries(settings) as [string, OwnSettings][];
}

function isSettings(value: unknown): value is OwnSettings {
  return isRecord(value) && Object.values(value).every((text) => typeof text === 'string');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(problem: string): never {
  throw new EnvironmentError(DISTRICT_SETTINGS.name, problem);
}

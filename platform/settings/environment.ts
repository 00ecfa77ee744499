import { type Described, tellRead } from './setting';

export type Environment = Readonly<Record<string, string | undefined>>;

/** A setting that cannot be used; the message names the variable. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';

  constructor(
    readonly variable: string,
    problem: string,
  ) {
    super(`${variable} ${problem}`);
  }
}

/** Whether the variable is there, and not empty. */
export function isSet(env: Environment, { name }: Described): boolean {
  return textOf(env, name) !== undefined;
}

export interface TextSetting extends Described {
  readonly fallback?: string;
}

/** The variable's text, or the fallback when it is unset or empty. @throws EnvironmentError where there is none */
export function readText(env: Environment, setting: TextSetting): string {
  tellRead(env, setting, { fallback: setting.fallback ?? 'none: must be set' });
  return textOr(env, setting.name, setting.fallback);
}

export function readOptionalText(env: Environment, setting: Described): string | undefined {
  tellRead(env, setting, { fallback: '' });
  return textOf(env, setting.name);
}

export interface IntegerSetting extends Described {
  readonly fallback: number;
  readonly min: number;
  readonly max: number;
}

export function readInteger(env: Environment, setting: IntegerSetting): number {
  const { name, fallback, min, max } = setting;
  tellRead(env, setting, { fallback, values: { min, max } });
  const text = textOr(env, name, String(fallback));
  const value = Number(text);
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  throw new EnvironmentError(name, `must be a whole number from ${min} to ${max}, not "${text}"`);
}

export interface ChoiceSetting<T extends string> extends Described {
  readonly values: readonly T[];
  readonly fallback: T;
}

export function readOneOf<T extends string>(env: Environment, setting: ChoiceSetting<T>): T {
  const { name, values, fallback } = setting;
  tellRead(env, setting, { fallback, values });
  const text = textOr(env, name, fallback);
  const value = values.find((candidate) => candidate === text);
  if (value !== undefined) return value;
  throw new EnvironmentError(name, `must be one of ${values.join(', ')}, not "${text}"`);
}

export interface SwitchSetting extends Described {
  readonly fallback: boolean;
}

export function readSwitch(env: Environment, { fallback, ...setting }: SwitchSetting): boolean {
  return readOneOf(env, { ...setting, values: ['on', 'off'], fallback: fallback ? 'on' : 'off' }) === 'on';
}

export function readUrl(env: Environment, setting: Described): string {
  tellRead(env, setting, { fallback: 'none: must be set', values: 'a URL' });
  const text = textOr(env, setting.name, undefined);
  if (URL.canParse(text)) return text;
  throw new EnvironmentError(setting.name, 'is not a URL');
}

function textOf(env: Environment, name: string): string | undefined {
  return env[name]?.trim() || undefined;
}

function textOr(env: Environment, name: string, fallback: string | undefined): string {
  const value = textOf(env, name) ?? fallback;
  if (value === undefined) throw new EnvironmentError(name, 'is not set');
  return value;
}

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

/** The variable's text, or the fallback when it is unset or empty. */
export function readText(env: Environment, name: string, fallback?: string): string {
  const value = env[name]?.trim() || fallback;
  if (value === undefined) throw new EnvironmentError(name, 'is not set');
  return value;
}

export function readOptionalText(env: Environment, name: string): string | undefined {
  return env[name]?.trim() || undefined;
}

export interface IntegerSetting {
  readonly fallback: number;
  readonly min: number;
  readonly max: number;
}

export function readInteger(env: Environment, name: string, { fallback, min, max }: IntegerSetting): number {
  const text = readText(env, name, String(fallback));
  const value = Number(text);
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  throw new EnvironmentError(name, `must be a whole number from ${min} to ${max}, not "${text}"`);
}

export function readOneOf<T extends string>(
  env: Environment,
  name: string,
  values: readonly T[],
  fallback: T,
): T {
  const text = readText(env, name, fallback);
  const value = values.find((candidate) => candidate === text);
  if (value !== undefined) return value;
  throw new EnvironmentError(name, `must be one of ${values.join(', ')}, not "${text}"`);
}

export function readSwitch(env: Environment, name: string, fallback: boolean): boolean {
  return readOneOf(env, name, ['on', 'off'], fallback ? 'on' : 'off') === 'on';
}

export function readUrl(env: Environment, name: string): string {
  const text = readText(env, name);
  if (URL.canParse(text)) return text;
  throw new EnvironmentError(name, 'is not a URL');
}

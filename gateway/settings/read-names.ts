import { type Environment, readOptionalText } from '../../platform/settings/environment';
import type { Described } from '../../platform/settings/setting';

export interface NamesSetting extends Described {
  readonly fallback: readonly string[];
}

/** Names by comma; the fallback when the variable is unset or empty. */
export function readNames(env: Environment, setting: NamesSetting): string[] {
  const names = readOptionalText(env, toTold(setting))?.split(',') ?? setting.fallback;
  return names.map((entry) => entry.trim()).filter((entry) => entry !== '');
}

function toTold({ fallback, ...setting }: NamesSetting): Described {
  const otherwise = fallback.length === 0 ? 'none' : `\`${fallback.join(',')}\``;
  return { form: 'names by comma', otherwise, ...setting };
}

import { type Environment, EnvironmentError, readOptionalText } from '../../platform/settings/environment';
import type { Described } from '../../platform/settings/setting';

export interface TextMapForm {
  /** In the error, after "must be". */
  readonly wanted: string;
  /** Of each text; any when absent. */
  readonly isValue?: (text: string) => boolean;
}

/**
 * A JSON object of texts; undefined when the variable is unset or empty.
 * @throws EnvironmentError
 */
export function readTextMap(
  env: Environment,
  setting: Described,
  { wanted, isValue = () => true }: TextMapForm,
): Record<string, string> | undefined {
  const text = readOptionalText(env, setting);
  if (text === undefined) return undefined;
  const map = parse(text);
  const isObject = typeof map === 'object' && map !== null && !Array.isArray(map);
  if (isObject && Object.values(map).every((value) => typeof value === 'string' && isValue(value)))
    return map as Record<string, string>;
  throw new EnvironmentError(setting.name, `must be ${wanted}`);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

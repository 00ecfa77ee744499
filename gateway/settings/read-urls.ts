import { type Environment, EnvironmentError, readOptionalText } from '../../platform/settings/environment';
import type { Described } from '../../platform/settings/setting';

/**
 * A JSON object of names and URLs; none when the variable is unset or empty.
 * @throws EnvironmentError
 */
export function readUrls(env: Environment, setting: Described): Record<string, string> {
  const text = readOptionalText(env, {
    form: 'a JSON object of names and URLs',
    otherwise: 'none',
    ...setting,
  });
  if (text === undefined) return {};
  const urls = jsonOf(text);
  const isRecord = typeof urls === 'object' && urls !== null && !Array.isArray(urls);
  if (isRecord && Object.values(urls).every((url) => typeof url === 'string' && URL.canParse(url))) {
    return urls as Record<string, string>;
  }
  throw new EnvironmentError(
    setting.name,
    'must be a JSON object of names and URLs, such as {"products":"http://127.0.0.1:4001/graphql"}',
  );
}

function jsonOf(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

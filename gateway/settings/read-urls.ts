import type { Environment } from '../../platform/settings/environment';
import type { Described } from '../../platform/settings/setting';
import { readTextMap } from './read-text-map';

/**
 * A JSON object of names and URLs; none when the variable is unset or empty.
 * @throws EnvironmentError
 */
export function readUrls(env: Environment, setting: Described): Record<string, string> {
  const described = { form: 'a JSON object of names and URLs', otherwise: 'none', ...setting };
  const urls = readTextMap(env, described, {
    wanted: 'a JSON object of names and URLs, such as {"products":"http://127.0.0.1:4001/graphql"}',
    isValue: (url) => URL.canParse(url),
  });
  return urls ?? {};
}

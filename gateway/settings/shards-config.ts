import { type Environment, EnvironmentError, readText } from '../../platform/settings/environment';
import type { DistrictEntry } from '../../schema/district-registry';
import { readDistrictRegistry } from '../../schema/read-district-registry';
import { DISTRICT_URLS } from './is-foreign';
import { readUrls } from './read-urls';

/** The instances of the sharded subgraphs: which district answers where. */
export interface ShardsConfig {
  /** In registry order. */
  readonly districts: readonly DistrictEntry[];
  /** District code → GraphQL URL. */
  readonly urls: Readonly<Record<string, string>>;
  /** The district of a code, a retired one's successor; undefined for an unknown code. */
  readonly resolve: (code: string) => DistrictEntry | undefined;
}

const HUB_ENV = {
  name: 'HUB_ENV',
  fallback: 'development',
  form: 'a key of `urls` in the registry',
  about: "which of the registry's URLs of the districts are used",
};

/** @throws EnvironmentError for a district in force without a URL */
export function toShardsConfig(env: Environment): ShardsConfig {
  const registry = readDistrictRegistry(env);
  const place = readText(env, HUB_ENV);
  const given = readUrls(env, DISTRICT_URLS);
  const urls = Object.fromEntries(
    registry.inForce.map(({ code, urls }) => {
      const url = given[code] ?? urls[place];
      if (url === undefined)
        throw new EnvironmentError('DISTRICT_URLS', `names no URL for the district ${code}`);
      return [code, url];
    }),
  );
  return { districts: registry.inForce, urls, resolve: (code) => registry.resolve(code) };
}

import { type Environment, readOptionalText } from '../../platform/settings/environment';

/** Another supergraph than the hub's own, without shards of its own: all its subgraphs are ordinary ones. */
export function isForeign(env: Environment): boolean {
  return (
    readOptionalText(env, 'SUPERGRAPH') !== undefined && readOptionalText(env, 'DISTRICT_URLS') === undefined
  );
}

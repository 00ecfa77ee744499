import { type Environment, isSet } from '../../platform/settings/environment';
import { projectFile } from '../../platform/settings/project-file';

export const SUPERGRAPH = {
  name: 'SUPERGRAPH',
  fallback: projectFile('schema', 'supergraph.graphql'),
  form: 'a file',
  about: 'the supergraph that is served; the file is watched, and a new version takes over',
};

export const DISTRICT_URLS = {
  name: 'DISTRICT_URLS',
  otherwise: "the registry's; set by `npm start`",
  about:
    "districts and their URLs; credentials in one are sent as Basic authorization, in place of the caller's",
};

/** Another supergraph than the hub's own, without shards of its own: all its subgraphs are ordinary ones. */
export function isForeign(env: Environment): boolean {
  return isSet(env, SUPERGRAPH) && !isSet(env, DISTRICT_URLS);
}

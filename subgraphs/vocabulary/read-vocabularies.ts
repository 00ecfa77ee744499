import { type Environment, EnvironmentError, readText } from '../../platform/settings/environment';
import { projectFile } from '../../platform/settings/project-file';
import { loadVocabularies } from '../../schema/load-vocabularies';
import type { Vocabularies } from '../../schema/vocabularies';

const OWN_FOLDER = projectFile('schema', 'vocabularies');

const VOCABULARIES_FOLDER = {
  name: 'VOCABULARIES_FOLDER',
  fallback: OWN_FOLDER,
  form: 'a folder',
  about:
    "the city's words for languages, interests and areas; the owner of the tables brings stored rows to them at each start",
};

/**
 * Reads `VOCABULARIES_FOLDER`: the city's words for languages, interests and areas.
 * @throws EnvironmentError naming the variable
 */
export function readVocabularies(env: Environment): Vocabularies {
  try {
    return loadVocabularies(readText(env, VOCABULARIES_FOLDER));
  } catch (error) {
    throw new EnvironmentError('VOCABULARIES_FOLDER', `cannot be used: ${(error as Error).message}`);
  }
}

let own: Vocabularies | undefined;

/** Those of the project, read once. */
export function ownVocabularies(): Vocabularies {
  own ??= loadVocabularies(OWN_FOLDER);
  return own;
}

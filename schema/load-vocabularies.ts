import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Vocabularies, VocabularyError } from './vocabularies';

const FILES = ['languages.json', 'interests.json', 'areas.json'];

/**
 * Reads a city's vocabularies.
 * @throws VocabularyError naming the folder when a file is unreadable, not JSON or malformed
 */
export function loadVocabularies(folder: string): Vocabularies {
  try {
    return Vocabularies.parse(FILES.map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8'))));
  } catch (error) {
    throw new VocabularyError(`${folder}: ${(error as Error).message}`, { cause: error });
  }
}

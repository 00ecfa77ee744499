import type { DistrictRegistry } from '../../../schema/district-registry';
import { BadUserInputError } from '../../service/errors';
import type { NeedsInput } from './needs.input';
import type { Needs } from './needs.type';

const MOST_WORDS = 20;
const OLDEST_YEARS = 120;
const MOST_WEEKENDS = 5;
/** Common nouns only: a name begins with a capital, a number identifies. */
const NEUTRAL_WORD = /^[a-zåäöéüø][a-zåäöéüø -]{0,38}[a-zåäöéüø]$/;

/**
 * The needs as they are stored. Requests are shared with every broker, so they hold neutral matching facts only (lag
 * 2001:454, 7 a §).
 * @throws BadUserInputError naming the field
 */
export function toNeutralNeeds(input: NeedsInput, registry: DistrictRegistry): Needs {
  assertAges(input);
  assertWords('languages', input.languages);
  assertWords('interests', input.interests);
  const weekends = input.weekendsPerMonth ?? null;
  if (weekends !== null && (weekends < 1 || weekends > MOST_WEEKENDS)) {
    throw new BadUserInputError('input.needs.weekendsPerMonth', `must be from 1 to ${MOST_WEEKENDS}`);
  }
  assertInForce('homeDistrict', [input.homeDistrict], registry);
  assertInForce('districts', input.districts ?? [], registry);
  return {
    ...input,
    languages: [...new Set(input.languages)],
    interests: [...new Set(input.interests)],
    weekendsPerMonth: weekends,
    districts: input.districts ? [...new Set(input.districts)] : null,
  };
}

function assertAges({ ageFrom, ageTo }: NeedsInput): void {
  if (ageFrom < 0) throw new BadUserInputError('input.needs.ageFrom', 'must not be negative');
  if (ageTo < ageFrom || ageTo > OLDEST_YEARS) {
    throw new BadUserInputError('input.needs.ageTo', `must be from ageFrom to ${OLDEST_YEARS}`);
  }
}

function assertWords(field: 'languages' | 'interests', words: readonly string[]): void {
  if (words.length > MOST_WORDS) {
    throw new BadUserInputError(`input.needs.${field}`, `must be at most ${MOST_WORDS}`);
  }
  if (!words.every((word) => NEUTRAL_WORD.test(word))) {
    throw new BadUserInputError(`input.needs.${field}`, 'must be common words in lower case');
  }
}

function assertInForce(
  field: 'homeDistrict' | 'districts',
  codes: readonly string[],
  registry: DistrictRegistry,
): void {
  if (!codes.every((code) => registry.resolve(code) !== undefined)) {
    throw new BadUserInputError(`input.needs.${field}`, 'names no district in force');
  }
}

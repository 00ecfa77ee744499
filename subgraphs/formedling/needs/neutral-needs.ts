import { BadUserInputError } from '../../../platform/errors/errors';
import type { IsoDate } from '../../../platform/time/calendar';
import type { DistrictRegistry } from '../../../schema/district-registry';
import type { Vocabularies } from '../../../schema/vocabularies';
import { unknownDistrict } from '../../harness/errors/unknown-district';
import { assertWeekends } from '../../vocabulary/assert-weekends';
import { OLDEST_AGE } from '../../vocabulary/fact-limits';
import { carriesOut } from '../../vocabulary/kinds-of-intervention';
import type { NeedsInput } from '../../vocabulary/needs.input';
import { NEEDS_WORDS, type WordField } from '../../vocabulary/needs-words';
import { toTerms } from '../../vocabulary/to-terms';
import type { Needs } from './needs.type';

const MOST_WORDS = 20;

export interface NeedsRules {
  readonly registry: DistrictRegistry;
  readonly vocabularies: Vocabularies;
  readonly today: IsoDate;
}

/**
 * The needs as they are stored. Requests are shared with every broker, so they hold neutral matching facts only (lag
 * 2001:454, 7 a §).
 * @throws BadUserInputError naming the field
 */
export function toNeutralNeeds(input: NeedsInput, { registry, vocabularies, today }: NeedsRules): Needs {
  const termsOf = (field: WordField) => {
    assertFew(field, input[field]);
    return toTerms(vocabularies, input[field], {
      kind: NEEDS_WORDS[field],
      field: `input.needs.${field}`,
      on: today,
    });
  };
  assertAges(input);
  assertKind(input);
  const languages = termsOf('languages');
  const requiredLanguages = termsOf('requiredLanguages');
  const interests = termsOf('interests');
  const weekends = input.weekendsPerMonth ?? null;
  assertWeekends('input.needs.weekendsPerMonth', weekends);
  assertInForce('homeDistrict', [input.homeDistrict], registry);
  assertInForce('districts', input.districts ?? [], registry);
  if (input.districts?.length === 0)
    throw new BadUserInputError('input.needs.districts', 'must name a district, or be left out', {
      rule: 'EMPTY_LIST',
    });
  return {
    ...input,
    languages,
    requiredLanguages,
    interests,
    weekendsPerMonth: weekends,
    districts: input.districts ? [...new Set(input.districts)] : null,
  };
}

function assertAges({ ageFrom, ageTo }: NeedsInput): void {
  if (ageFrom < 0)
    throw new BadUserInputError('input.needs.ageFrom', 'must not be negative', {
      rule: 'TOO_SMALL',
      value: ageFrom,
      minimum: 0,
    });
  if (ageTo < ageFrom || ageTo > OLDEST_AGE) {
    throw new BadUserInputError('input.needs.ageTo', `must be from ageFrom to ${OLDEST_AGE}`, {
      rule: 'OUT_OF_RANGE',
      value: ageTo,
      minimum: ageFrom,
      maximum: OLDEST_AGE,
    });
  }
}

function assertKind({ kind, intervention }: NeedsInput): void {
  if (carriesOut(kind, intervention)) return;
  throw new BadUserInputError('input.needs.kind', `must be one that carries out ${intervention}`, {
    rule: 'DOES_NOT_CARRY_OUT',
    value: kind,
    intervention,
  });
}

function assertFew(field: string, words: readonly string[]): void {
  if (words.length > MOST_WORDS) {
    throw new BadUserInputError(`input.needs.${field}`, `must be at most ${MOST_WORDS}`, {
      rule: 'LIST_TOO_LONG',
      maximum: MOST_WORDS,
    });
  }
}

function assertInForce(
  field: 'homeDistrict' | 'districts',
  codes: readonly string[],
  registry: DistrictRegistry,
): void {
  const unknown = codes.findIndex((code) => registry.resolve(code) === undefined);
  if (unknown !== -1) {
    const place = field === 'districts' ? `[${unknown}]` : '';
    throw unknownDistrict(`input.needs.${field}${place}`, codes[unknown]!);
  }
}

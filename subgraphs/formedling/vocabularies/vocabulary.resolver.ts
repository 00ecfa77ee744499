import { Arg, Directive, ID, Query, Resolver } from 'type-graphql';
import { isGiven } from '../../../platform/collections/is-given';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import { type Clock, type IsoDate, todayOf } from '../../../platform/time/calendar';
import type { DistrictEntry, DistrictRegistry } from '../../../schema/district-registry';
import type { Term, Vocabularies } from '../../../schema/vocabularies';
import { unknownDistrict } from '../../harness/errors/unknown-district';
import { VocabularyKind, VocabularyTerm } from './vocabulary.type';

export interface VocabularySource {
  readonly vocabularies: Vocabularies;
  readonly registry: DistrictRegistry;
  readonly clock: Clock;
}

/** Answered from the files that every process reads at its start: no database has to be there. */
@Resolver(() => VocabularyTerm)
export class VocabularyResolver {
  constructor(private readonly source: VocabularySource) {}

  @Directive('@authenticated')
  @Directive('@listSize(assumedSize: 150)')
  @Query(() => [VocabularyTerm], {
    description:
      'The words that may be recorded today, or on a date. With a district, of the areas those in it, and those of every district.',
  })
  vocabulary(
    @Arg('kind', () => VocabularyKind, { description: 'Which vocabulary.' }) kind: VocabularyKind,
    @Arg('district', () => ID, {
      nullable: true,
      description: 'Code of a district, whose areas are wanted. null: those of the whole city.',
    })
    district: string | null | undefined,
    @Arg('on', () => DateScalar, {
      nullable: true,
      description: 'The day on which they may be recorded. null: today.',
    })
    on: IsoDate | null | undefined,
  ): VocabularyTerm[] {
    const { vocabularies, clock, registry } = this.source;
    const owner = isGiven(district) ? registry.resolve(district) : undefined;
    if (isGiven(district) && owner === undefined) throw unknownDistrict('district', district);
    const { source } = vocabularies.of(kind);
    return vocabularies
      .inForce(kind, on ?? todayOf(clock))
      .filter((term) => owner === undefined || this.isIn(term, owner))
      .map((term) => ({ ...term, also: term.also ?? [], district: term.district ?? null, source }));
  }

  private isIn({ district = null }: Term, owner: DistrictEntry): boolean {
    return district === null || this.source.registry.resolve(district) === owner;
  }
}

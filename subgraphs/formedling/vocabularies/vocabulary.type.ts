import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { registerEnum } from '../../vocabulary/register-enum';

/** The values of `VOCABULARY_KINDS`. */
export enum VocabularyKind {
  LANGUAGE = 'LANGUAGE',
  INTEREST = 'INTEREST',
  AREA = 'AREA',
}

registerEnum(VocabularyKind, {
  name: 'VocabularyKind',
  description: 'The city’s vocabularies: what is shared and searched is written in their words alone.',
  values: {
    LANGUAGE: 'Languages that are spoken.',
    INTEREST: 'What people like to do.',
    AREA: 'Parts of the city, and the district that each is in.',
  },
});

@Directive('@authenticated')
@ObjectType({
  simpleResolvers: true,
  description:
    'A word that may stand in what is shared and searched, as it is in force from one day to another.',
})
export class VocabularyTerm {
  @Field(() => ID, { description: 'Stable; of a language, its code in ISO 639.' })
  code!: string;

  @Field(() => String, {
    description: 'As it is stored: what inputs and filters take, in any case and spacing.',
  })
  term!: string;

  @Field(() => String, { description: 'Swedish, for people.' })
  label!: string;

  @Field(() => [String], { description: 'Other words that are taken for it.' })
  also!: readonly string[];

  @Field(() => ID, { nullable: true, description: 'Of an area: the district it is in.' })
  district!: string | null;

  @Field(() => DateScalar)
  validFrom!: IsoDate;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which it may no longer be recorded.',
  })
  validTo!: IsoDate | null;

  @Field(() => String)
  source!: string;
}

import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { Between, GivenText } from '../../harness/schema/value-rules';
import { Gender, Intervention, Law, ProgramArea } from '../../vocabulary/decision.enums';
import { SHARED_TEXTS } from '../../vocabulary/shared-texts';

@InputType({
  description:
    'A decision (gynnande beslut) of the own district. Its clock runs from `decidedOn`. Nothing says who the client is but the case’s reference.',
})
export class RecordDecisionInput {
  @Field(() => ID, { description: SHARED_TEXTS.ownDistrict })
  district!: string;

  @GivenText(100)
  @Field(() => String, {
    description:
      'Of the case in the own district’s case system (ärendebeteckning): 1 to 100 characters; a personnummer or a samordningsnummer within it is refused. Read in the own district alone.',
  })
  caseReference!: string;

  @Field(() => Law, {
    description:
      'With the intervention, the program area and the day it gives the paragraph; a combination that no law has is refused.',
  })
  law!: Law;

  @Field(() => ProgramArea, { description: 'Where it is counted in the statistics.' })
  programArea!: ProgramArea;

  @Field(() => Intervention, { description: 'What is granted.' })
  intervention!: Intervention;

  @Field(() => Gender, { description: 'Of the client.' })
  gender!: Gender;

  @Between(1900, 2200)
  @Field(() => Int, {
    description:
      'Of the client, from 1900 on: with `decidedOn` it tells whose consent is needed. Under LVU those who turn 21 or more in the year of the decision are refused.',
  })
  birthYear!: number;

  @Field(() => DateScalar, { description: 'Not in the future.' })
  decidedOn!: IsoDate;

  @Field(() => DateScalar, { description: 'Its last day, after `decidedOn`: every decision has an end.' })
  validUntil!: IsoDate;
}

import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { Personal, personalList } from '../../harness/access-log/personal/personal';
import { CandidateKind } from '../../vocabulary/candidate-kind.enum';
import { ProgramArea } from '../../vocabulary/decision.enums';
import { District } from '../districts/district.type';
import { type PoolConnection, poolConnectionOf } from '../districts/pool-connection-of';
import { CandidateStatus } from '../entities/candidate.enums';
import { SharingScope } from '../entities/sharing-scope';
import { FACT_TEXTS } from './candidate-fact.texts';

const WITHHELD_STATE =
  'Of one that is not approved, or not shared with others, any more, refused with `FORBIDDEN` to the parties of its placement in another district, who read the rest of it by id.';

@Directive('@key(fields: "id")')
@Directive('@shardKey(field: "id")')
@Directive('@requiresScopes(scopes: [["pool:read"]])')
@Personal({ action: 'READ_CANDIDATE', subjectsOf: ({ id }) => [id] })
@ObjectType('Candidate', {
  simpleResolvers: true,
  description:
    "A person or family of a district's pool. Neutral matching facts are shared by consent; `identity` is not.",
})
export class Candidate {
  @Field(() => ID, { description: '`<district code>:<uuid>`' })
  id!: string;

  @Field(() => District)
  district!: District;

  @Field(() => CandidateKind, { description: FACT_TEXTS.kind })
  kind!: CandidateKind;

  @Field(() => CandidateStatus, { description: WITHHELD_STATE })
  status!: CandidateStatus;

  @Field(() => String, { description: FACT_TEXTS.area })
  area!: string;

  @Field(() => [ProgramArea], { description: FACT_TEXTS.programAreas })
  programAreas!: ProgramArea[];

  @Field(() => [String], { description: FACT_TEXTS.languages })
  languages!: string[];

  @Field(() => [String], { description: FACT_TEXTS.interests })
  interests!: string[];

  @Field(() => Int, { description: FACT_TEXTS.acceptsAgeFrom })
  acceptsAgeFrom!: number;

  @Field(() => Int, { description: FACT_TEXTS.acceptsAgeTo })
  acceptsAgeTo!: number;

  @Field(() => Int, { nullable: true, description: `${FACT_TEXTS.weekendsPerMonth} null: not stated.` })
  weekendsPerMonth!: number | null;

  @Field(() => Boolean, { description: FACT_TEXTS.pets })
  pets!: boolean;

  @Field(() => Boolean, { description: FACT_TEXTS.stepFree })
  stepFree!: boolean;

  @Field(() => Boolean, { description: FACT_TEXTS.smokeFree })
  smokeFree!: boolean;

  @Field(() => Int, { description: FACT_TEXTS.capacity })
  capacity!: number;

  /** For the resolver of `version`. */
  version!: number;

  @Field(() => Boolean, { description: FACT_TEXTS.protectedIdentity })
  protectedIdentity!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'The earliest start of an open vacancy.' })
  availableFrom!: IsoDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it was approved for the first time.' })
  approvedOn!: IsoDate | null;

  @Field(() => SharingScope, { description: WITHHELD_STATE })
  sharing!: SharingScope;
}

export const CandidateConnection = poolConnectionOf(Candidate, {
  access: '@requiresScopes(scopes: [["pool:read"]])',
  ...personalList('READ_CANDIDATE', ({ id }: Candidate) => [id]),
});
export type CandidateConnection = PoolConnection<Candidate>;

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

  @Field(() => CandidateKind)
  kind!: CandidateKind;

  @Field(() => CandidateStatus)
  status!: CandidateStatus;

  @Field(() => String)
  area!: string;

  @Field(() => [ProgramArea])
  programAreas!: ProgramArea[];

  @Field(() => [String])
  languages!: string[];

  @Field(() => [String])
  interests!: string[];

  @Field(() => Int)
  acceptsAgeFrom!: number;

  @Field(() => Int)
  acceptsAgeTo!: number;

  @Field(() => Int, { nullable: true })
  weekendsPerMonth!: number | null;

  @Field(() => Boolean)
  pets!: boolean;

  @Field(() => Boolean)
  stepFree!: boolean;

  @Field(() => Boolean)
  smokeFree!: boolean;

  @Field(() => Int)
  capacity!: number;

  /** For the resolver of `version`. */
  version!: number;

  @Field(() => Boolean, {
    description: 'Seen as true in its own district alone: others do not see such a candidate.',
  })
  protectedIdentity!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'The earliest start of an open vacancy.' })
  availableFrom!: IsoDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it was approved for the first time.' })
  approvedOn!: IsoDate | null;

  @Field(() => SharingScope)
  sharing!: SharingScope;
}

export const CandidateConnection = poolConnectionOf(Candidate, {
  access: '@requiresScopes(scopes: [["pool:read"]])',
  ...personalList('READ_CANDIDATE', ({ id }: Candidate) => [id]),
});
export type CandidateConnection = PoolConnection<Candidate>;

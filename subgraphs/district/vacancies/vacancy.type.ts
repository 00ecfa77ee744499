import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import { DateTimeScalar } from '../../../platform/graphql/date-time-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { Personal, personalList } from '../../harness/access-log/personal/personal';
import { type PoolConnection, poolConnectionOf } from '../districts/pool-connection-of';
import { VacancyStatus } from '../entities/vacancy-status';

@Directive('@key(fields: "id")')
@Directive('@shardKey(field: "id")')
@Directive('@requiresScopes(scopes: [["pool:read"]])')
@Personal({ action: 'READ_VACANCY', subjectsOf: ({ candidateId }) => [candidateId] })
@ObjectType('Vacancy', {
  simpleResolvers: true,
  description: 'A free place (ledig plats) with an approved candidate. `<district code>:<uuid>` is its id.',
})
export class Vacancy {
  @Field(() => ID)
  id!: string;

  /** Global id of the candidate, for the resolver of `candidate`. */
  candidateId!: string;

  @Field(() => VacancyStatus)
  status!: VacancyStatus;

  @Field(() => DateScalar)
  startsOn!: IsoDate;

  @Field(() => Int, {
    nullable: true,
    description: 'The candidate’s, unless the vacancy was opened with a number of its own. null: not stated.',
  })
  weekendsPerMonth!: number | null;

  @Field(() => DateTimeScalar)
  openedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  heldUntil!: Date | null;

  /** Of what fills it, in the decision's district; the brokering leads to it. */
  @Directive('@inaccessible')
  @Field(() => ID, { nullable: true })
  placementId!: string | null;

  @Field(() => Int, { description: 'It rises with every change.' })
  version!: number;
}

export const VacancyConnection = poolConnectionOf(Vacancy, {
  access: '@requiresScopes(scopes: [["pool:read"]])',
  ...personalList('READ_VACANCY', ({ candidateId }: Vacancy) => [candidateId]),
});
export type VacancyConnection = PoolConnection<Vacancy>;

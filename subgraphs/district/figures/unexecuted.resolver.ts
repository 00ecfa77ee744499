import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import type { DistrictRequest } from '../context/district-request';
import type { CareDecisionReader } from '../decisions/care-decision.reader';
import { UnexecutedCount } from '../decisions/unexecuted-count.type';
import { District } from '../districts/district.type';

@Resolver(() => District)
export class UnexecutedResolver {
  constructor(private readonly reader: CareDecisionReader) {}

  @FieldResolver(() => [UnexecutedCount], {
    nullable: true,
    description: 'Decisions that must be reported as unexecuted on this date, counted.',
  })
  unexecutedDecisions(
    @Root() { code }: District,
    @Arg('on', () => DateScalar, { description: 'The day that they are counted for.' }) on: IsoDate,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<UnexecutedCount[]> {
    return this.reader.unexecutedCounts(caller, code, on);
  }
}

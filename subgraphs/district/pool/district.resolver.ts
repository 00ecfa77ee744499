import { Arg, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { unknownDistrict } from '../../harness/errors/unknown-district';
import { After, First } from '../../harness/paging/page.args';
import { CandidateFilter } from '../candidates/candidate.filter';
import type { CandidateReader } from '../candidates/candidate.reader';
import { CandidateConnection } from '../candidates/candidate.type';
import type { DistrictRequest } from '../context/district-request';
import { District } from '../districts/district.type';
import type { Territory } from '../districts/territory';
import { CandidateOrder } from '../entities/candidate.enums';
import type { PoolLoaders } from './pool-summary.loader';
import { toPoolSummary } from './pool-summary.reader';
import { PoolSummary } from './pool-summary.type';

@Resolver(() => District)
export class DistrictResolver {
  constructor(
    private readonly candidateReader: CandidateReader,
    private readonly territory: Territory,
  ) {}

  @FieldResolver(() => PoolSummary, { nullable: true })
  async pool(
    @Root() { code }: District,
    @Ctx() { loaders }: DistrictRequest<PoolLoaders>,
  ): Promise<PoolSummary> {
    return toPoolSummary(await loaders.poolCounts.load(code));
  }

  @Directive('@listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"])')
  @FieldResolver(() => CandidateConnection, { nullable: true })
  candidates(
    @Root() { code }: District,
    @Arg('filter', () => CandidateFilter, {
      nullable: true,
      validate: false,
      description: 'Which of them. null: all that the caller may see.',
    })
    filter: CandidateFilter | null,
    @First(20) first: number,
    @After() after: string | null,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<CandidateConnection> {
    const named = filter?.districts;
    if (named) assertKnown(named, this.territory);
    const isWanted = !named || this.territory.servedAmong(named).includes(code);
    const own = { ...filter, districts: isWanted ? [code] : [] };
    return this.candidateReader.list(caller, {
      filter: own,
      orderBy: CandidateOrder.AVAILABLE_FROM,
      first,
      after,
    });
  }
}

/** @throws BadUserInputError naming the first one that is none */
function assertKnown(districts: readonly string[], territory: Territory): void {
  const unknown = districts.findIndex((code) => territory.ownerOf(code) === undefined);
  if (unknown !== -1) throw unknownDistrict(`filter.districts[${unknown}]`, districts[unknown]!);
}

/** The district in force that answers for a code, a retired one too; null when it is not served here. */
export function resolveDistrictReference(territory: Territory, { code }: District): District | null {
  const district = territory.servedBy(code);
  return district === undefined ? null : territory.districtOf(district);
}

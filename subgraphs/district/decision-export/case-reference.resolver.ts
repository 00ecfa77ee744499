import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { CsvArgs } from '../../harness/csv/csv.args';
import { SHARED_TEXTS } from '../../vocabulary/shared-texts';
import type { DistrictRequest } from '../context/district-request';
import { CaseFileSearch } from '../decision-rules/case-search';
import { CareDecision } from '../decisions/care-decision.type';
import { DecisionFilter } from '../decisions/decision.filter';
import type { Territory } from '../districts/territory';
import { parseGlobalId } from '../ids/global-id';
import { readsCaseReferences } from '../policy/decision-access';
import type { CaseReferenceLoaders } from './case-reference.loader';
import type { DecisionExporter } from './decision.export';
import { DecisionsExport } from './decisions-export.type';

/** The case that a decision is of, as the own district's case system names it. */
@Resolver(() => CareDecision)
export class CaseReferenceResolver {
  constructor(
    private readonly territory: Territory,
    private readonly exporter: DecisionExporter,
  ) {}

  @Directive('@requiresScopes(scopes: [["decisions:read"]])')
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What the case is called in the own district’s case system: for its staff, and null for everybody else, the hub’s own processes among them.',
  })
  async caseReference(
    @Root() { id }: CareDecision,
    @Ctx() { caller, loaders }: DistrictRequest<CaseReferenceLoaders>,
  ): Promise<string | null> {
    const isOwn = readsCaseReferences(caller, this.territory, parseGlobalId(id)!.district);
    return isOwn ? loaders.caseReferences.load(id) : null;
  }

  @CaseFileSearch
  @Directive('@route(by: "district")')
  @Directive('@requiresScopes(scopes: [["decisions:read"]])')
  @Directive('@cost(weight: 50)')
  @Query(() => DecisionsExport, {
    description:
      'The own district’s decisions with their case references in one CSV file, oldest first; of more than 10 000 the filter is to leave fewer.',
  })
  decisionsExport(
    @Arg('district', () => ID, { description: SHARED_TEXTS.ownDistrict }) district: string,
    @Arg('filter', () => DecisionFilter, {
      nullable: true,
      validate: false,
      description: 'Which of them. null: all.',
    })
    filter: DecisionFilter | null,
    @Args(() => CsvArgs) { language, bom }: CsvArgs,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<DecisionsExport> {
    return this.exporter.export(caller, { district, filter }, { language, bom });
  }
}

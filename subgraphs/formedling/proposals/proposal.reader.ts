import { isGiven } from '../../../platform/collections/is-given';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { countRows } from '../../harness/access-log/record/count-rows';
import { assertPageSize, type PageArguments, toPage } from '../../harness/paging/page';
import type { AuthorisedConditions } from '../../harness/rows/authorised-conditions';
import { readRows } from '../../harness/rows/read-rows';
import type { FormedlingContext } from '../context/formedling-context';
import { idsOfCandidate } from '../districts-client/ids-of-candidate';
import { isUuid } from '../ids/uuid';
import { addAwaitedAnswers } from '../policy/brokering-parties';
import { requireParty, viewerOf, visibleProposals } from '../policy/brokering-viewer';
import { codesNamedAmong } from '../policy/named-codes';
import { decodeProposalCursor, encodeProposalCursor } from './proposal.cursor';
import type { ProposalFilter } from './proposal.filter';
import { PROPOSAL_COLUMNS, PROPOSALS, type ProposalRow, toProposal } from './proposal.mapper';
import type { ProposalConnection } from './proposal.type';

export interface ProposalListArguments extends PageArguments {
  readonly filter?: ProposalFilter | null;
}

interface Selection {
  readonly filter: ProposalFilter;
  /** All ids of the filter's candidate; null without one. */
  readonly candidateIds: readonly string[] | null;
}

export class ProposalReader {
  constructor(private readonly context: FormedlingContext) {}

  /** Those that the caller may see, in the order in which they were made. @throws ForbiddenError, PageSizeExceededError, InvalidCursorError, BadUserInputError */
  async list(caller: Caller, args: ProposalListArguments): Promise<ProposalConnection> {
    assertPageSize(args.first);
    const { dataSource, registry } = this.context;
    const selection = await this.selectionOf(caller, args.filter ?? {});
    const conditions = this.conditions(caller, selection);
    if (args.after) {
      const { at, id } = decodeProposalCursor(args.after);
      conditions.add('(p.proposed_at, p.id) > (?::timestamptz, ?::uuid)', at, id);
    }
    const rows = await readRows<ProposalRow>(dataSource, {
      text: `SELECT ${PROPOSAL_COLUMNS} FROM ${PROPOSALS} WHERE ${conditions}
        ORDER BY p.proposed_at, p.id LIMIT ${conditions.parameter(args.first + 1)}`,
      values: conditions.values,
    });
    const viewer = viewerOf(caller, registry);
    const nodes = rows.map((row) => toProposal(row, viewer));
    return { ...toPage(nodes, args, encodeProposalCursor), ...this.count(caller, selection) };
  }

  private async selectionOf(caller: Caller, filter: ProposalFilter): Promise<Selection> {
    const { candidateId } = filter;
    requireParty(viewerOf(caller, this.context.registry), 'This role sees no proposals.');
    const candidateIds = isGiven(candidateId)
      ? await idsOfCandidate(this.context, caller, candidateId)
      : null;
    return { filter, candidateIds };
  }

  private count(caller: Caller, selection: Selection) {
    return countRows(this.context.dataSource, {
      select: (columns) => {
        const conditions = this.conditions(caller, selection);
        return {
          text: `SELECT ${columns} FROM proposal p JOIN placement_request r ON r.id = p.request_id WHERE ${conditions}`,
          values: conditions.values,
        };
      },
      subjects: ['r.decision_id', 'p.candidate_id'],
    });
  }

  private conditions(caller: Caller, { filter, candidateIds }: Selection): AuthorisedConditions {
    const { registry, clock } = this.context;
    const viewer = viewerOf(caller, registry);
    const conditions = visibleProposals(viewer);
    const codes = (name: 'requestingDistricts' | 'candidateDistricts', districts: readonly string[]) =>
      codesNamedAmong(`filter.${name}`, districts, registry);
    const { statuses, requestingDistricts, candidateDistricts, awaitsMyAnswer, clearanceLost } = filter;
    const { requestId, vacancyId } = filter;
    if (statuses) conditions.add('p.status = ANY(?)', statuses);
    if (requestingDistricts)
      conditions.add('p.requesting_district = ANY(?)', codes('requestingDistricts', requestingDistricts));
    if (candidateDistricts)
      conditions.add('p.candidate_district = ANY(?)', codes('candidateDistricts', candidateDistricts));
    if (isGiven(requestId)) conditions.add('p.request_id = ANY(?::uuid[])', [requestId].filter(isUuid));
    if (candidateIds !== null) conditions.add('p.candidate_id = ANY(?)', candidateIds);
    if (isGiven(vacancyId)) conditions.add('p.vacancy_id = ?', vacancyId);
    if (typeof clearanceLost === 'boolean')
      conditions.add(`p.clearance_lost_on IS ${clearanceLost ? 'NOT ' : ''}NULL`);
    if (awaitsMyAnswer) addAwaitedAnswers(conditions, { caller, registry, at: clock() });
    return conditions;
  }
}

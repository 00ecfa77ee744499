import { isGiven } from '../../../platform/collections/is-given';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { countRows } from '../../harness/access-log/record/count-rows';
import { assertPageSize, type PageArguments, toPage } from '../../harness/paging/page';
import type { AuthorisedConditions } from '../../harness/rows/authorised-conditions';
import { readRows } from '../../harness/rows/read-rows';
import type { DistrictContext } from '../context/district-context';
import { addCaseReference } from '../decision-rules/case-reference';
import { listedDecisions } from '../policy/decision-access';
import { decodePlacementCursor, encodePlacementCursor } from './placement.cursor';
import type { PlacementFilter } from './placement.filter';
import { PLACEMENT_COLUMNS, PLACEMENTS } from './placement.mapper';
import type { Placement, PlacementConnection } from './placement.type';

export interface PlacementListArguments extends PageArguments {
  readonly district: string;
  readonly filter?: PlacementFilter | null;
}

/** A district's placements, those that began first before the others. */
export class PlacementReader {
  constructor(private readonly context: DistrictContext) {}

  /** @throws ForbiddenError, PageSizeExceededError, InvalidCursorError */
  async list(caller: Caller, args: PlacementListArguments): Promise<PlacementConnection> {
    const conditions = this.conditions(caller, args);
    assertPageSize(args.first);
    if (args.after) {
      conditions.add('(p.started_on, p.district, p.id) > (?, ?, ?)', ...decodePlacementCursor(args.after));
    }
    const rows = await readRows<Placement>(this.context.dataSource, {
      text: `SELECT ${PLACEMENT_COLUMNS} ${PLACEMENTS} WHERE ${conditions}
        ORDER BY p.started_on, p.district, p.id LIMIT ${conditions.parameter(args.first + 1)}`,
      values: conditions.values,
    });
    return { ...toPage(rows, args, encodePlacementCursor), ...this.count(caller, args) };
  }

  private count(caller: Caller, args: PlacementListArguments) {
    return countRows(this.context.dataSource, {
      select: (columns) => {
        const conditions = this.conditions(caller, args);
        return { text: `SELECT ${columns} ${PLACEMENTS} WHERE ${conditions}`, values: conditions.values };
      },
      subjects: [`d.district || ':' || d.id`, 'p.candidate_id'],
    });
  }

  private conditions(caller: Caller, { district, filter }: PlacementListArguments): AuthorisedConditions {
    const conditions = listedDecisions(caller, this.context.territory, district);
    if (isGiven(filter?.statuses)) conditions.add('p.status = ANY(?)', filter.statuses);
    if (isGiven(filter?.candidateId)) conditions.add('p.candidate_id = ?', filter.candidateId);
    if (isGiven(filter?.caseReference)) addCaseReference(conditions, filter.caseReference);
    const day = filter?.runningOn;
    if (isGiven(day))
      conditions.add('p.started_on <= ? AND (p.ended_on IS NULL OR p.ended_on >= ?)', day, day);
    return conditions;
  }
}

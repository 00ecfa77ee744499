import type { Caller } from '../../../platform/tokens/token-verifier';
import { countRows } from '../../harness/access-log/record/count-rows';
import { assertPageSize, type PageArguments, toPage } from '../../harness/paging/page';
import type { AuthorisedConditions } from '../../harness/rows/authorised-conditions';
import { readRows } from '../../harness/rows/read-rows';
import type { FormedlingContext } from '../context/formedling-context';
import { codesOf, requireParty, viewerOf, visibleRequests } from '../policy/brokering-viewer';
import { decodeRequestCursor, encodeRequestCursor } from './request.cursor';
import type { PlacementRequestFilter } from './request.filter';
import { REQUEST_COLUMNS, type RequestRow, toPlacementRequest } from './request.mapper';
import type { PlacementRequestConnection } from './request.type';
import { withoutChoices } from './without-choices';

export interface RequestListArguments extends PageArguments {
  readonly filter?: PlacementRequestFilter | null;
}

export class RequestReader {
  constructor(private readonly context: FormedlingContext) {}

  /** Those that the caller may see, in the order in which they were made. @throws ForbiddenError, PageSizeExceededError, InvalidCursorError */
  async list(caller: Caller, args: RequestListArguments): Promise<PlacementRequestConnection> {
    assertPageSize(args.first);
    const { dataSource, settings } = this.context;
    const conditions = this.conditions(caller, args.filter ?? {});
    if (args.after) {
      const { at, id } = decodeRequestCursor(args.after);
      conditions.add('(r.requested_at, r.id) > (?::timestamptz, ?::uuid)', at, id);
    }
    const rows = await readRows<RequestRow>(dataSource, {
      text: `SELECT ${REQUEST_COLUMNS} FROM placement_request r WHERE ${conditions} ORDER BY r.requested_at, r.id LIMIT ${conditions.parameter(args.first + 1)}`,
      values: conditions.values,
    });
    const nodes = rows.map((row) => toPlacementRequest(row, settings));
    return {
      ...toPage(nodes, args, encodeRequestCursor),
      ...this.count(caller, args.filter ?? {}),
    };
  }

  private count(caller: Caller, filter: PlacementRequestFilter) {
    return countRows(this.context.dataSource, {
      select: (columns) => {
        const conditions = this.conditions(caller, filter);
        return {
          text: `SELECT ${columns} FROM placement_request r WHERE ${conditions}`,
          values: conditions.values,
        };
      },
      subjects: ['r.decision_id'],
    });
  }

  private conditions(caller: Caller, filter: PlacementRequestFilter): AuthorisedConditions {
    const { registry, settings } = this.context;
    const { districts, decisions, statuses, kinds } = filter;
    const viewer = viewerOf(caller, registry);
    requireParty(viewer, 'This role sees no requests.');
    const conditions = visibleRequests(viewer);
    if (districts) {
      conditions.add(
        'r.district = ANY(?)',
        districts.flatMap((code) => codesOf(code, registry)),
      );
    }
    if (decisions) conditions.add('r.decision_id = ANY(?)', decisions);
    if (statuses) conditions.add('r.status = ANY(?)', statuses);
    if (kinds) conditions.add(`r.needs ->> 'kind' = ANY(?)`, kinds);
    if (filter.withoutChoices) conditions.add(withoutChoices('?'), settings.matchesWanted);
    return conditions;
  }
}

import type { Caller } from '../../../platform/tokens/token-verifier';
import { countRows } from '../../harness/access-log/record/count-rows';
import { assertPageSize, type PageArguments, toPage } from '../../harness/paging/page';
import { readRows } from '../../harness/rows/read-rows';
import type { FormedlingContext } from '../context/formedling-context';
import { decodeRequestCursor, encodeRequestCursor } from './request.cursor';
import type { PlacementRequestFilter } from './request.filter';
import { REQUEST_COLUMNS, type RequestRow, toPlacementRequest } from './request.mapper';
import type { PlacementRequestConnection } from './request.type';
import { requestConditions } from './request-conditions';

export interface RequestListArguments extends PageArguments {
  readonly filter?: PlacementRequestFilter | null;
}

export class RequestReader {
  constructor(private readonly context: FormedlingContext) {}

  /** Those that the caller may see, in the order in which they were made. @throws ForbiddenError, PageSizeExceededError, InvalidCursorError, BadUserInputError */
  async list(caller: Caller, args: RequestListArguments): Promise<PlacementRequestConnection> {
    assertPageSize(args.first);
    const { dataSource, settings } = this.context;
    const conditions = requestConditions(this.context, caller, args.filter ?? {});
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
        const conditions = requestConditions(this.context, caller, filter);
        return {
          text: `SELECT ${columns} FROM placement_request r WHERE ${conditions}`,
          values: conditions.values,
        };
      },
      subjects: ['r.decision_id'],
    });
  }
}

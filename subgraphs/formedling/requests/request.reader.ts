import { ForbiddenError } from '../../service/errors';
import { assertPageSize, type PageArguments, toPage } from '../../service/page';
import { readRows } from '../../service/read-rows';
import type { Caller } from '../../service/token-verifier';
import type { FormedlingContext } from '../formedling-context';
import { codesOf, viewerOf } from '../policy/brokering-viewer';
import { decodeRequestCursor, encodeRequestCursor } from './request.cursor';
import type { RequestEntity } from './request.entity';
import type { PlacementRequestFilter } from './request.filter';
import { toPlacementRequest } from './request.mapper';
import type { PlacementRequestConnection } from './request.type';

export interface RequestListArguments extends PageArguments {
  readonly filter?: PlacementRequestFilter | null;
}

const COLUMNS = `id, district, decision_id AS "decisionId", status, needs, requested_at AS "requestedAt"`;

export class RequestReader {
  constructor(private readonly context: FormedlingContext) {}

  /** Those that the caller may see, in the order in which they were made. @throws ForbiddenError, PageSizeExceededError, InvalidCursorError */
  async list(caller: Caller, args: RequestListArguments): Promise<PlacementRequestConnection> {
    assertPageSize(args.first);
    const { dataSource, settings } = this.context;
    const conditions = this.conditions(caller, args.filter ?? {});
    const page = after(conditions, args.after ?? null);
    const rows = await readRows<RequestEntity>(dataSource, {
      text: `SELECT ${COLUMNS} FROM placement_request WHERE ${page.text} ORDER BY requested_at, id LIMIT $${page.values.length + 1}`,
      values: [...page.values, args.first + 1],
    });
    const nodes = rows.map((row) => toPlacementRequest(row, settings.matchesWanted));
    return { ...toPage(nodes, args, encodeRequestCursor), totalCount: () => this.count(conditions) };
  }

  private async count({ text, values }: Conditions): Promise<number> {
    const statement = { text: `SELECT count(*) AS count FROM placement_request WHERE ${text}`, values };
    const [row] = await readRows<{ count: number }>(this.context.dataSource, statement);
    return row!.count;
  }

  private conditions(caller: Caller, { districts, statuses }: PlacementRequestFilter): Conditions {
    const { registry } = this.context;
    const viewer = viewerOf(caller, registry);
    if (viewer.kind === 'nothing') throw new ForbiddenError('This role sees no requests.');
    const parts: string[] = [];
    const values: unknown[] = [];
    const isAmong = (column: string, list: readonly string[]) => {
      values.push(list);
      parts.push(`${column} = ANY($${values.length})`);
    };
    if (viewer.kind === 'district') isAmong('district', viewer.codes);
    if (districts)
      isAmong(
        'district',
        districts.flatMap((code) => codesOf(code, registry)),
      );
    if (statuses) isAmong('status', statuses);
    return { text: parts.join(' AND ') || 'true', values };
  }
}

interface Conditions {
  readonly text: string;
  readonly values: readonly unknown[];
}

function after({ text, values }: Conditions, cursor: string | null): Conditions {
  if (cursor === null) return { text, values };
  const { requestedAt, id } = decodeRequestCursor(cursor);
  const position = `($${values.length + 1}::timestamptz, $${values.length + 2}::uuid)`;
  return { text: `${text} AND (requested_at, id) > ${position}`, values: [...values, requestedAt, id] };
}

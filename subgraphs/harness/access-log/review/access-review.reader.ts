import type { Caller } from '../../../../platform/tokens/token-verifier';
import { decodeCursor, encodeCursor } from '../../paging/cursor';
import { MOMENT_KEY, UUID_KEY } from '../../paging/key-encoding';
import { assertPageSize, type PageArguments, toPage } from '../../paging/page';
import type { AuthorisedConditions } from '../../rows/authorised-conditions';
import { readRows } from '../../rows/read-rows';
import type { AccessLogContext } from '../read/access-log-context';
import { reviewableRows } from '../read/log-reviewer';
import type { AccessReview, AccessReviewConnection, ActorHomeArea } from './access-review.type';

const LIST = 'ar';

const COLUMNS = `v.id, v.district, v.outcome, v.note, v.reviewed_by AS "reviewedBy", v.reviewed_at AS "reviewedAt",
  to_char(v.reviewed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS moment,
  ARRAY(SELECT e.district || ':' || e.seq || '.' || e.place FROM access_review_entry e
    WHERE e.review_id = v.id ORDER BY e.district, e.seq, e.place) AS "entryIds"`;

/** What has been reviewed, newest first, and what reviewing knows of people. */
export class AccessReviewReader {
  constructor(private readonly context: AccessLogContext) {}

  async list(caller: Caller, district: string, args: PageArguments): Promise<AccessReviewConnection> {
    const conditions = this.conditions(caller, district);
    assertPageSize(args.first);
    if (args.after) {
      const after = decodeCursor(args.after, LIST, [MOMENT_KEY, UUID_KEY]);
      conditions.add('(v.reviewed_at, v.id) < (?, ?)', ...after);
    }
    const reviews = await readRows<AccessReview>(this.context.dataSource, {
      text: `SELECT ${COLUMNS} FROM access_review v WHERE ${conditions}
        ORDER BY v.reviewed_at DESC, v.id DESC LIMIT ${conditions.parameter(args.first + 1)}`,
      values: conditions.values,
    });
    const cursorOf = ({ moment, id }: AccessReview) => encodeCursor(LIST, [moment, id]);
    return {
      ...toPage(
        reviews.map((review) => this.ofDistrict(review, district)),
        args,
        cursorOf,
      ),
      totalCount: () => this.count(caller, district),
    };
  }

  async read(caller: Caller, district: string, id: string): Promise<AccessReview> {
    const conditions = this.conditions(caller, district).add('v.id = ?', id);
    const rows = await readRows<AccessReview>(this.context.dataSource, {
      text: `SELECT ${COLUMNS} FROM access_review v WHERE ${conditions}`,
      values: conditions.values,
    });
    return this.ofDistrict(rows[0]!, district);
  }

  homeAreas(caller: Caller, district: string): Promise<ActorHomeArea[]> {
    const conditions = this.conditions(caller, district);
    return readRows<ActorHomeArea>(this.context.dataSource, {
      text: `SELECT v.district, v.actor, v.area FROM actor_home_area v WHERE ${conditions} ORDER BY v.actor, v.district`,
      values: conditions.values,
    });
  }

  /** A review is kept by its chain and told by its district. */
  private ofDistrict(review: AccessReview, code: string): AccessReview {
    return { ...review, district: this.context.chains.ownerOf(code)! };
  }

  private async count(caller: Caller, district: string): Promise<number> {
    const conditions = this.conditions(caller, district);
    const [row] = await readRows<{ count: number }>(this.context.dataSource, {
      text: `SELECT count(*) AS count FROM access_review v WHERE ${conditions}`,
      values: conditions.values,
    });
    return row!.count;
  }

  private conditions(caller: Caller, district: string): AuthorisedConditions {
    return reviewableRows(caller, this.context.chains, { code: district, column: 'v.district' });
  }
}

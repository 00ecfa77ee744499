import { BadUserInputError } from '../../../platform/errors/errors';
import { todayOf } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { assertPageSize, type PageArguments, toPage } from '../../harness/paging/page';
import type { AuthorisedConditions } from '../../harness/rows/authorised-conditions';
import { readRows } from '../../harness/rows/read-rows';
import type { FormedlingContext } from '../context/formedling-context';
import { isUuid } from '../ids/uuid';
import { codesNamedAmong } from '../policy/named-codes';
import {
  nameReader,
  STAFF_IN_FORCE,
  sessionsEndedBefore,
  staffInForce,
  staffNamed,
  staffViewerOf,
  visibleStaff,
} from '../policy/staff-viewer';
import type { EndedSession } from './ended-session.type';
import { decodeStaffCursor, encodeStaffCursor } from './staff.cursor';
import { STAFF_COLUMNS, type StaffRow, toStaffMember, toStaffName } from './staff.mapper';
import type { StaffMemberFilter } from './staff-member.filter';
import type { StaffMember, StaffMemberConnection } from './staff-member.type';
import type { StaffName } from './staff-name.type';

export interface StaffListArguments extends PageArguments {
  readonly filter?: StaffMemberFilter | null;
}

const MOST_NAME_CHARACTERS = 200;
const MOST_SUBS = 100;

export class StaffReader {
  constructor(private readonly context: FormedlingContext) {}

  /** Those whom the caller may see, by name. @throws ForbiddenError, PageSizeExceededError, InvalidCursorError, BadUserInputError */
  async list(caller: Caller, args: StaffListArguments): Promise<StaffMemberConnection> {
    assertPageSize(args.first);
    const conditions = this.conditions(caller, args.filter ?? {});
    if (args.after) {
      const { name, id } = decodeStaffCursor(args.after);
      conditions.add('(m.name, m.id) > (?, ?::uuid)', name, id);
    }
    const order = `ORDER BY m.name, m.id LIMIT ${conditions.parameter(args.first + 1)}`;
    const nodes = await this.read(conditions, order);
    return {
      ...toPage(nodes, args, encodeStaffCursor),
      totalCount: () => this.count(this.conditions(caller, args.filter ?? {})),
    };
  }

  /** Null for nobody, and for whom the caller may not see. @throws ForbiddenError */
  async one(caller: Caller, id: string): Promise<StaffMember | null> {
    const conditions = visibleStaff(staffViewerOf(caller, this.context.registry));
    if (!isUuid(id)) return null;
    return (await this.read(conditions.add('m.id = ?::uuid', id)))[0] ?? null;
  }

  /** Who signs in today under a provider's name; a row of that very provider comes first. */
  async inForce(identity: { readonly sub: string; readonly issuer: string }): Promise<StaffMember | null> {
    const conditions = staffInForce(identity, todayOf(this.context.clock));
    return (await this.read(conditions, 'ORDER BY m.issuer NULLS LAST LIMIT 1'))[0] ?? null;
  }

  /** Those of the register among `subs`, in their order; of one whom two providers know, whichever was registered first. @throws BadUserInputError */
  async names(caller: Caller, subs: readonly string[]): Promise<StaffName[]> {
    if (subs.length > MOST_SUBS)
      throw new BadUserInputError('subs', `must have at most ${MOST_SUBS} entries`, {
        rule: 'LIST_TOO_LONG',
        maximum: MOST_SUBS,
      });
    const members = await this.read(staffNamed(subs), 'ORDER BY m.registered_at DESC');
    const bySub = new Map(members.map((member) => [member.sub, member]));
    const readsName = nameReader(caller, this.context.registry);
    return [...new Set(subs)].flatMap((sub) => {
      const member = bySub.get(sub);
      return member === undefined ? [] : [toStaffName(member, readsName({ district: member.districtCode }))];
    });
  }

  endedSessions(): Promise<EndedSession[]> {
    const conditions = sessionsEndedBefore(this.context.clock());
    return readRows<EndedSession>(this.context.dataSource, {
      text: `SELECT e.sid, e.sub, e.by_person AS "byPerson", e.at, e.until FROM ended_session e WHERE ${conditions}`,
      values: conditions.values,
    });
  }

  private async read(conditions: AuthorisedConditions, order = ''): Promise<StaffMember[]> {
    const rows = await readRows<StaffRow>(this.context.dataSource, {
      text: `SELECT ${STAFF_COLUMNS} FROM staff_member m WHERE ${conditions} ${order}`,
      values: conditions.values,
    });
    return rows.map(toStaffMember);
  }

  private async count(conditions: AuthorisedConditions): Promise<number> {
    const [row] = await readRows<{ count: number }>(this.context.dataSource, {
      text: `SELECT count(*) AS count FROM staff_member m WHERE ${conditions}`,
      values: conditions.values,
    });
    return Number(row!.count);
  }

  private conditions(caller: Caller, filter: StaffMemberFilter): AuthorisedConditions {
    const { registry, clock } = this.context;
    const { districts, roles, inForce, name } = filter;
    const conditions = visibleStaff(staffViewerOf(caller, registry));
    if (districts)
      conditions.add('m.district = ANY(?)', codesNamedAmong('filter.districts', districts, registry));
    if (roles) conditions.add('m.role = ANY(?)', roles);
    if (inForce != null) {
      const today = todayOf(clock);
      conditions.add(`${STAFF_IN_FORCE} = ?`, today, today, inForce);
    }
    if (name != null) {
      if (name.length > MOST_NAME_CHARACTERS)
        throw new BadUserInputError('filter.name', `must have at most ${MOST_NAME_CHARACTERS} characters`, {
          rule: 'TOO_LONG',
          maximum: MOST_NAME_CHARACTERS,
        });
      conditions.add('strpos(lower(m.name), lower(?)) > 0', name);
    }
    return conditions;
  }
}

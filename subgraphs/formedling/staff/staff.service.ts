import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { changedFacts } from '../../../platform/collections/changed-facts';
import { BadUserInputError, NotFoundError } from '../../../platform/errors/errors';
import { addDays, todayOf } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { runCommand } from '../../harness/idempotency/run-command';
import { assertVersion } from '../../harness/versions/assert-version';
import type { FormedlingContext } from '../context/formedling-context';
import { StaffMemberEntity } from '../entities/staff-member.entity';
import { isUuid } from '../ids/uuid';
import { requireOwnStaff, type StaffViewer, seesMember, staffViewerOf } from '../policy/staff-viewer';
import type { ChangeStaffMemberInput } from './change-staff-member.input';
import type { EndStaffMemberInput } from './end-staff-member.input';
import { noteLeaving } from './note-leaving';
import type { RegisterStaffMemberInput } from './register-staff-member.input';
import { LONGEST_SESSION_MS, lockEnding, recordEnding } from './session-endings';
import { alreadyRegistered, type StaffFacts, toIdentity, toStaffFacts } from './staff-rules';

type Named = Pick<ChangeStaffMemberInput, 'id' | 'version'>;

/** Writes the staff register. Each command answers with the member's id. */
export class StaffService {
  constructor(private readonly context: FormedlingContext) {}

  /** @throws ForbiddenError, BadUserInputError; ConflictError where the sub is there already */
  register(caller: Caller, input: RegisterStaffMemberInput): Promise<string> {
    const { dataSource, registry, clock } = this.context;
    const viewer = staffViewerOf(caller, registry);
    const facts = toStaffFacts(input, registry);
    requireOwnStaff(viewer, facts);
    const member = Object.assign(new StaffMemberEntity(), {
      ...facts,
      ...toIdentity(input),
      id: randomUUID(),
      registeredBy: caller.subject,
      registeredAt: clock(),
    });
    return runCommand(dataSource, async (manager) => {
      await manager.insert(StaffMemberEntity, member).catch((error) => {
        throw error.driverError?.constraint === 'staff_member_sub' ? alreadyRegistered() : error;
      });
      await noteLeaving(manager, member.sub, { before: null, after: member, today: todayOf(clock) });
      return member.id;
    });
  }

  /** What the person has open ends: it was opened as who that was. @throws ForbiddenError, BadUserInputError, NotFoundError, ConflictError */
  change(caller: Caller, input: ChangeStaffMemberInput): Promise<string> {
    const { registry } = this.context;
    const viewer = staffViewerOf(caller, registry);
    const facts = toStaffFacts(input, registry);
    requireOwnStaff(viewer, facts);
    return this.write(viewer, input, () => facts);
  }

  /** @throws ForbiddenError, BadUserInputError, NotFoundError, ConflictError */
  end(caller: Caller, { lastDay, ...named }: EndStaffMemberInput): Promise<string> {
    const { registry, clock } = this.context;
    const today = todayOf(clock);
    if (lastDay != null && lastDay < today)
      throw new BadUserInputError('input.lastDay', 'must be today or later', {
        rule: 'IN_PAST',
        value: lastDay,
      });
    const until = lastDay ?? addDays(today, -1);
    return this.write(staffViewerOf(caller, registry), named, ({ from }) => ({
      until,
      // Somebody who has not begun yet never does.
      ...(from > addDays(until, 1) && { from: addDays(until, 1) }),
    }));
  }

  private write(
    viewer: StaffViewer,
    { id, version }: Named,
    changeOf: (member: StaffMemberEntity) => Partial<StaffFacts>,
  ): Promise<string> {
    const { dataSource, clock } = this.context;
    return runCommand(dataSource, async (manager) => {
      const ending = await lockEnding(manager, [`staff-member:${id}`]);
      const member = await find(manager, viewer, id);
      assertVersion(version, { what: 'staffMember', id, version: member.version });
      const changed = changedFacts(member, changeOf(member));
      if (Object.keys(changed).length === 0) return id;
      await manager.update(StaffMemberEntity, id, { ...changed, version: version + 1 });
      const at = clock();
      const after = { ...member, ...changed };
      await noteLeaving(manager, member.sub, { before: member, after, today: todayOf(clock) });
      const until = new Date(at.getTime() + LONGEST_SESSION_MS);
      await recordEnding(manager, ending, { sid: null, sub: member.sub, byPerson: false, at, until });
      return id;
    });
  }
}

/** @throws NotFoundError also for whom the viewer may not see */
async function find(manager: EntityManager, viewer: StaffViewer, id: string): Promise<StaffMemberEntity> {
  const member = isUuid(id) ? await manager.findOneBy(StaffMemberEntity, { id }) : null;
  if (member === null || !seesMember(viewer, member)) throw new NotFoundError('StaffMember');
  return member;
}

import type { EntityManager } from 'typeorm';
import { BadUserInputError } from '../../../platform/errors/errors';
import { toGivenText } from '../../../platform/text/to-given-text';
import { todayOf } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { runCommand } from '../../harness/idempotency/run-command';
import type { MatchNeeds } from '../../vocabulary/needs';
import type { DistrictContext } from '../context/district-context';
import type { CandidateEntity } from '../entities/candidate.entity';
import { VacancyEntity } from '../entities/vacancy.entity';
import { VacancyStatus } from '../entities/vacancy-status';
import { type HoldConflict, holdConflict, type Revocation } from '../errors/hold.errors';
import {
  isLogged,
  logHold,
  logHoldEnd,
  logHoldThatNeverWas,
  readHoldEnd,
  readHoldPurpose,
} from '../hold-log/hold-log';
import { REVOKED } from '../hold-log/log-revocation';
import { formatGlobalId } from '../ids/global-id';
import { needsAsOf } from '../matching/absolute-rules';
import { requireServedId } from '../policy/service-access';
import { refreshAvailability } from '../vacancies/availability';
import { findVacancy, lockVacancy } from '../vacancies/lock-vacancy';
import { reopenVacancy } from '../vacancies/reopen-vacancy';
import { vacate } from '../vacancies/vacate';
import { assertFits } from './assert-fits';
import {
  assertAvailableTo,
  assertBelowCap,
  assertCapacityLeft,
  assertPlaceableWith,
} from './availability-to';

export interface Hold {
  readonly vacancyId: string;
  readonly holdId: string;
  /** Code of the district that the candidate is proposed to. */
  readonly district: string;
  readonly until: Date;
  /** What it is proposed for; null when the asker knows none. */
  readonly needs: MatchNeeds | null;
}

const { OPEN, HELD, FILLED } = VacancyStatus;
const LONGEST_ID = 100;

/**
 * The vacancy's transitions that brokering asks for, each under the candidate's lock and each safe to be sent again:
 *
 * | from | command | to |
 * |---|---|---|
 * | OPEN, or HELD and expired, and it meets the needs | hold | HELD |
 * | HELD by this hold | release; `expire-holds.ts` once it has expired | OPEN |
 * | HELD by this hold, expired or not, the candidate may still be placed with the district and meets the needs | fill | FILLED |
 * | HELD | `revoke-holds.ts`: the candidate may not be placed any more | OPEN |
 * | FILLED by this placement | unfill | OPEN |
 *
 * Everything else is a conflict, but for releasing and unfilling what is not so any more, which changes nothing. Each
 * command answers with the vacancy's id.
 */
export class HoldService {
  constructor(private readonly context: DistrictContext) {}

  hold(caller: Caller, { vacancyId, holdId, district, until, needs: asked }: Hold): Promise<string> {
    toGivenText('holdId', holdId, LONGEST_ID);
    return this.change(caller, vacancyId, async (manager, vacancy, candidate) => {
      const now = this.context.clock();
      if (vacancy.status === HELD && vacancy.holdId === holdId) return;
      const transition = { from: vacancy.status, to: HELD };
      if (await isLogged(manager, holdId)) throw holdConflict('HOLD_ENDED', transition);
      if (!isFree(vacancy, now)) throw holdConflict('VACANCY_NOT_OPEN', transition);
      if (until <= now)
        throw new BadUserInputError('until', 'must be in the future', { rule: 'IN_PAST', value: until });
      assertAvailableTo(candidate, { ...this.context, district, transition });
      const needs =
        asked &&
        needsAsOf(
          asked,
          todayOf(() => now),
        );
      await assertFits(manager, vacancy.id, { ...this.context, needs, transition });
      await assertBelowCap(manager, candidate, { ...this.context, vacancyId: vacancy.id, transition });
      await logHoldEnd(manager, vacancy.holdId, { at: now, reason: 'EXPIRED' });
      await logHold(manager, { holdId, vacancyId: vacancy.id, district, at: now, until, needs });
      await manager.update(VacancyEntity, vacancy.id, { status: HELD, holdId, heldUntil: until });
    });
  }

  release(
    caller: Caller,
    { vacancyId, holdId, reason }: Pick<Hold, 'vacancyId' | 'holdId'> & Reason,
  ): Promise<string> {
    toGivenText('holdId', holdId, LONGEST_ID);
    return this.change(caller, vacancyId, async (manager, vacancy) => {
      const at = this.context.clock();
      if (vacancy.status !== HELD || vacancy.holdId !== holdId) {
        await logHoldThatNeverWas(manager, holdId, {
          vacancyId: vacancy.id,
          at,
          reason: `RELEASED: ${reason}`,
        });
        return;
      }
      await logHoldEnd(manager, holdId, { at, reason: `RELEASED: ${reason}` });
      await reopenVacancy(manager, vacancy, { from: HELD, at });
    });
  }

  fill(
    caller: Caller,
    { vacancyId, holdId, placementId, needs }: Omit<Hold, 'until' | 'district'> & Filling,
  ): Promise<string> {
    toGivenText('placementId', placementId, LONGEST_ID);
    return this.change(caller, vacancyId, async (manager, vacancy, candidate) => {
      if (vacancy.status === FILLED && vacancy.placementId === placementId) return;
      const transition = { from: vacancy.status, to: FILLED };
      if (vacancy.status !== HELD || vacancy.holdId !== holdId) {
        throw holdConflict(await this.whyNotHeld(manager, holdId), transition);
      }
      const district = (await readHoldPurpose(manager, holdId))?.district ?? '';
      assertPlaceableWith(candidate, { ...this.context, district, transition });
      await assertFits(manager, vacancy.id, { ...this.context, needs, transition });
      await assertCapacityLeft(manager, candidate, transition);
      await logHoldEnd(manager, holdId, { at: this.context.clock(), reason: 'FILLED' });
      const filled = { status: FILLED, placementId, holdId: null, heldUntil: null };
      await manager.update(VacancyEntity, vacancy.id, filled);
    });
  }

  /** What `fill` would refuse the needs for, before anything is begun. @throws NotFoundError, ConflictError `DOES_NOT_FIT` */
  async judge(caller: Caller, vacancyId: string, needs: MatchNeeds): Promise<boolean> {
    const { territory, dataSource } = this.context;
    const { manager } = dataSource;
    const id = requireServedId(caller, territory, vacancyId, 'Vacancy');
    const vacancy = await findVacancy(manager, id, territory);
    const transition = { from: vacancy.status, to: FILLED };
    await assertFits(manager, vacancy.id, { ...this.context, needs, transition });
    return true;
  }

  /** Serves a saga that is undone and a placement that has ended alike. */
  unfill(caller: Caller, { vacancyId, placementId }: { vacancyId: string } & Filling): Promise<string> {
    return this.change(caller, vacancyId, (manager, vacancy) =>
      vacate(manager, vacancy, { placementId, at: this.context.clock() }),
    );
  }

  /** A hold that was taken back tells why. */
  private async whyNotHeld(manager: EntityManager, holdId: string): Promise<HoldConflict> {
    const end = await readHoldEnd(manager, holdId);
    return end?.startsWith(REVOKED) ? (end.slice(REVOKED.length) as Revocation) : 'VACANCY_NOT_HELD';
  }

  private change(
    caller: Caller,
    vacancyId: string,
    apply: (manager: EntityManager, vacancy: VacancyEntity, candidate: CandidateEntity) => Promise<void>,
  ): Promise<string> {
    const { territory, dataSource } = this.context;
    const id = requireServedId(caller, territory, vacancyId, 'Vacancy');
    return runCommand(dataSource, async (manager) => {
      const { vacancy, candidate } = await lockVacancy(manager, id, territory);
      await apply(manager, vacancy, candidate);
      await refreshAvailability(manager, candidate.id);
      return formatGlobalId(vacancy.district, vacancy.id);
    });
  }
}

interface Reason {
  readonly reason: string;
}

interface Filling {
  readonly placementId: string;
}

function isFree({ status, heldUntil }: VacancyEntity, now: Date): boolean {
  return status === OPEN || (status === HELD && heldUntil !== null && heldUntil <= now);
}

import { todayOf } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import type { StreamItem } from '../../harness/outbox/event-delivery';
import { followSealed, type SealedBatch } from '../../harness/outbox/follow-sealed';
import type { StoredEvent } from '../../harness/outbox/stored-event';
import { readRows } from '../../harness/rows/read-rows';
import type { DistrictContext } from '../context/district-context';
import type { DistrictRequest, DistrictSubscription } from '../context/district-request';
import { SharingScope } from '../entities/sharing-scope';
import { parseGlobalId } from '../ids/global-id';
import { isOwnRow, requireVisibility, type Visibility } from '../policy/visibility';
import type { VacancyLoaders } from '../vacancies/vacancy.loader';
import { openVacancies } from '../vacancies/vacancy-conditions';
import type { VacancyClosed } from './vacancy-closed.type';

const VACANCY_CLOSED = 'vacancyClosed';

/** As the database writes it (`migrations/1349470000001-vacancy-closings.ts`). */
interface VacancyClosedPayload {
  /** Global id. */
  readonly vacancy: string;
  /** Its stored code. */
  readonly district: string;
  /** To whom its candidate was shown until then. */
  readonly sharing: SharingScope;
}

export interface VacancyClosedArguments {
  readonly districts?: readonly string[] | null;
  readonly after?: string | null;
}

/**
 * Vacancies that leave the lists of one subscriber: told to those who could see them until then and cannot at the moment of
 * sending. Who sees it still, or again, is told nothing.
 */
export class VacancyClosings {
  constructor(private readonly context: DistrictContext) {}

  /** @throws ForbiddenError at once; the outbox's errors when the first event is asked for */
  follow(
    { caller, signal }: DistrictSubscription<VacancyLoaders>,
    { districts, after }: VacancyClosedArguments,
  ): AsyncIterable<StreamItem<VacancyLoaders>> {
    this.visibilityOf(caller);
    const { territory } = this.context;
    const codes = territory.storedCodesAmong(districts);
    return this.deliveries(
      new Set(codes),
      followSealed(this.context, { topic: VACANCY_CLOSED, after, signal }),
    );
  }

  private async *deliveries(
    codes: ReadonlySet<string>,
    batches: AsyncIterable<SealedBatch>,
  ): AsyncGenerator<StreamItem<VacancyLoaders>, void> {
    for await (const { events, position, caughtUp, positionOf } of batches) {
      for (const event of events) {
        if (!codes.has(payloadOf(event).district)) continue;
        const at = positionOf(event);
        const { cursor } = at;
        yield { kind: 'event', position: at, cursor, admit: (request) => this.admit(request, event, cursor) };
      }
      yield { kind: 'position', position, caughtUp };
    }
  }

  private async admit(
    { caller }: DistrictRequest<VacancyLoaders>,
    event: StoredEvent,
    cursor: string,
  ): Promise<VacancyClosed | undefined> {
    const payload = payloadOf(event);
    const visibility = this.visibilityOf(caller);
    if (!couldSee(visibility, payload) || (await this.isListed(caller, payload.vacancy))) return undefined;
    return { cursor, vacancyId: payload.vacancy };
  }

  private async isListed(caller: Caller, vacancy: string): Promise<boolean> {
    const conditions = openVacancies(this.context, caller, {}).add('v.id = ?', parseGlobalId(vacancy)!.uuid);
    const rows = await readRows(this.context.dataSource, {
      text: `SELECT v.id FROM vacancy v JOIN candidate c ON c.id = v.candidate_id WHERE ${conditions}`,
      values: conditions.values,
    });
    return rows.length > 0;
  }

  private visibilityOf(caller: Caller): Visibility {
    const { territory, clock } = this.context;
    return requireVisibility(caller, territory, todayOf(clock));
  }
}

function couldSee(visibility: Visibility, { district, sharing }: VacancyClosedPayload): boolean {
  if (sharing === SharingScope.CITY || isOwnRow(visibility, district)) return true;
  return sharing === SharingScope.REGION && visibility.region.includes(district);
}

function payloadOf({ payload }: StoredEvent): VacancyClosedPayload {
  return payload as VacancyClosedPayload;
}

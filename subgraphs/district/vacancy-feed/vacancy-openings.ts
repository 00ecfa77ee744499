import { todayOf } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import type { SealedPosition } from '../../harness/outbox/cursor-seal';
import type { EventDelivery, StreamItem } from '../../harness/outbox/event-delivery';
import { followSealed, type SealedBatch } from '../../harness/outbox/follow-sealed';
import type { StoredEvent } from '../../harness/outbox/stored-event';
import type { AuthorisedConditions } from '../../harness/rows/authorised-conditions';
import { readRows } from '../../harness/rows/read-rows';
import type { DistrictContext } from '../context/district-context';
import type { DistrictRequest, DistrictSubscription } from '../context/district-request';
import { parseGlobalId } from '../ids/global-id';
import { announcedVacancies, requireVisibility } from '../policy/visibility';
import { VACANCY_OPENED, type VacancyOpenedPayload } from '../vacancies/record-vacancy-opened';
import type { VacancyFilter } from '../vacancies/vacancy.filter';
import type { VacancyLoaders } from '../vacancies/vacancy.loader';
import { addVacancyFilter } from '../vacancies/vacancy-conditions';
import type { VacancyOpened } from './vacancy-opened.type';

export interface VacancyOpenedArguments {
  readonly filter?: VacancyFilter | null;
  readonly after?: string | null;
}

/**
 * The district's openings as one subscriber may see them. What an event tells is that a vacancy opened; what is sent is the
 * vacancy as it is when it is sent, by the rules of that moment: once the consent is withdrawn
 * nothing of it leaves the district. One that has been held since is sent as HELD; one that is filled or withdrawn is sent
 * to its own district alone, which sees its history. Of a protected identity nothing is ever sent, nor of a candidate that is
 * paused or not cleared, not to its own district either: that place cannot be had (`announce-again.ts` tells of it later).
 */
export class VacancyOpenings {
  constructor(private readonly context: DistrictContext) {}

  /** @throws ForbiddenError, BadUserInputError at once; the outbox's errors when the first event is asked for */
  follow(
    { caller, signal }: DistrictSubscription<VacancyLoaders>,
    { filter, after }: VacancyOpenedArguments,
  ): AsyncIterable<StreamItem<VacancyLoaders>> {
    const wanted: Wanted = { caller, filter: filter ?? {} };
    this.conditions(wanted);
    return this.deliveries(wanted, followSealed(this.context, { topic: VACANCY_OPENED, after, signal }));
  }

  private async *deliveries(
    wanted: Wanted,
    batches: AsyncIterable<SealedBatch>,
  ): AsyncGenerator<StreamItem<VacancyLoaders>, void> {
    for await (const { events, position, caughtUp, positionOf } of batches) {
      const admitted = events.length > 1 ? await this.selectVisible(wanted, events.map(uuidOf)) : undefined;
      for (const event of events) {
        if (admitted === undefined || admitted.has(uuidOf(event))) {
          yield this.toDelivery(wanted, event, positionOf(event));
        }
      }
      yield { kind: 'position', position, caughtUp };
    }
  }

  private toDelivery(
    wanted: Wanted,
    event: StoredEvent,
    position: SealedPosition,
  ): EventDelivery<VacancyLoaders> {
    const { cursor } = position;
    return {
      kind: 'event',
      position,
      cursor,
      admit: (request) => this.admit(wanted, request, { event, cursor }),
    };
  }

  private async admit(
    wanted: Wanted,
    { loaders }: DistrictRequest<VacancyLoaders>,
    { event, cursor }: { event: StoredEvent; cursor: string },
  ): Promise<VacancyOpened | undefined> {
    const { vacancy: id } = event.payload as VacancyOpenedPayload;
    const [visible, vacancy] = await Promise.all([
      this.selectVisible(wanted, [uuidOf(event)]),
      loaders.vacancies.load(id),
    ]);
    if (visible.size === 0 || vacancy === null) return undefined;
    const candidate = await loaders.candidates.load(vacancy.candidateId);
    return candidate === null ? undefined : { cursor, vacancy };
  }

  private async selectVisible(wanted: Wanted, uuids: readonly string[]): Promise<ReadonlySet<string>> {
    const conditions = this.conditions(wanted).add('v.id = ANY(?)', uuids);
    const rows = await readRows<{ id: string }>(this.context.dataSource, {
      text: `SELECT v.id FROM vacancy v JOIN candidate c ON c.id = v.candidate_id WHERE ${conditions}`,
      values: conditions.values,
    });
    return new Set(rows.map(({ id }) => id));
  }

  private conditions({ caller, filter }: Wanted): AuthorisedConditions {
    const { territory, clock } = this.context;
    const visibility = requireVisibility(caller, territory, todayOf(clock));
    const conditions = announcedVacancies(visibility);
    addVacancyFilter(conditions, filter, this.context);
    return conditions;
  }
}

interface Wanted {
  readonly caller: Caller;
  readonly filter: VacancyFilter;
}

function uuidOf({ payload }: StoredEvent): string {
  return parseGlobalId((payload as VacancyOpenedPayload).vacancy)!.uuid;
}

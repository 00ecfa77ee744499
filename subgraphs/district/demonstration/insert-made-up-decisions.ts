import type { EntityManager } from 'typeorm';
import type { IsoDate } from '../../../platform/time/calendar';
import { VacancyStatus } from '../entities/vacancy-status';
import { formatGlobalId } from '../ids/global-id';
import { type IdentifiedCase, insertCases } from './insert-cases';
import { type MadeUpRow, placementIdOf, vacancyIdOf } from './insert-made-up';
import { insertRows, type Row } from './insert-rows';
import type { MadeUpCase } from './made-up/made-up-case';
import { makeUpExecuted, makeUpWaiting } from './made-up/made-up-decision';
import { Random, seedOf } from './made-up/random';
import { RECORDED_BY } from './recorded-by';
import { uuidOf } from './uuid-of';

export interface MadeUpDecisions {
  readonly district: string;
  readonly today: IsoDate;
  readonly rows: readonly MadeUpRow[];
  /** Told apart from all other chunks. */
  readonly name: string;
}

interface Placed extends IdentifiedCase {
  readonly placement: Row;
}

/** One decision waits for every so many candidates. */
const CANDIDATES_PER_WAITING = 10;

/**
 * A placement and its executed decision for every filled vacancy, and some decisions that wait. Placements are within the
 * district: every district's data is made up on its own. Answers with the decisions.
 */
export async function insertMadeUpDecisions(
  manager: EntityManager,
  chunk: MadeUpDecisions,
): Promise<MadeUpCase[]> {
  const { district, name, today } = chunk;
  const random = new Random(seedOf(`${name}/decisions`));
  const placed = chunk.rows.flatMap((row) => makeUpPlaced(row, chunk, random));
  const waiting = Array.from(
    { length: Math.ceil(chunk.rows.length / CANDIDATES_PER_WAITING) },
    (_, index) => ({
      id: uuidOf(`${name}/waiting/${index}`),
      district,
      one: makeUpWaiting({ random, today }),
    }),
  );
  const all = [...placed, ...waiting];
  await insertCases(manager, all, RECORDED_BY);
  await insertRows(
    manager,
    'placement',
    placed.map(({ placement }) => placement),
  );
  return all.map(({ one }) => one);
}

function makeUpPlaced(row: MadeUpRow, { district, today }: MadeUpDecisions, random: Random): Placed[] {
  return row.candidate.vacancies.flatMap((vacancy, index) => {
    if (vacancy.status !== VacancyStatus.FILLED) return [];
    const vacancyId = vacancyIdOf(row.id, index);
    const id = uuidOf(`${vacancyId}/decision`);
    const one = makeUpExecuted(row.candidate, vacancy.startsOn, { random, today });
    const placement = {
      id: placementIdOf(vacancyId),
      district,
      status: 'RUNNING',
      decision_id: id,
      candidate_id: formatGlobalId(district, row.id),
      vacancy_id: formatGlobalId(district, vacancyId),
      started_on: vacancy.startsOn,
      ends_on: one.validUntil,
      reopened: false,
      recorded_at: `${vacancy.startsOn}T12:00:00Z`,
    };
    return [{ id, district, one, placement }];
  });
}

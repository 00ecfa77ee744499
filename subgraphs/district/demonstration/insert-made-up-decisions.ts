import type { EntityManager } from 'typeorm';
import { addDays, type IsoDate } from '../../service/calendar';
import { reportableFrom } from '../decisions/clock';
import { formatGlobalId } from '../global-id';
import { VacancyStatus } from '../vacancies/vacancy-status';
import { type MadeUpRow, placementIdOf, RECORDED_BY, vacancyIdOf } from './insert-made-up';
import { insertRows, type Row } from './insert-rows';
import { type MadeUpDecision, makeUpExecuted, makeUpWaiting } from './made-up-decision';
import { Random, seedOf } from './random';
import { uuidOf } from './uuid-of';

export interface MadeUpDecisions {
  readonly district: string;
  readonly today: IsoDate;
  readonly rows: readonly MadeUpRow[];
  /** Told apart from all other chunks. */
  readonly name: string;
}

interface Identified {
  readonly id: string;
  readonly decision: MadeUpDecision;
}

interface Placed extends Identified {
  readonly placement: Row;
}

/** One decision waits for every so many candidates. */
const CANDIDATES_PER_WAITING = 10;

/**
 * A placement and its executed decision for every filled vacancy, and some decisions that wait. Placements are within the
 * district: every district's data is made up on its own.
 */
export async function insertMadeUpDecisions(manager: EntityManager, chunk: MadeUpDecisions): Promise<void> {
  const random = new Random(seedOf(`${chunk.name}/decisions`));
  const placed = chunk.rows.flatMap((row) => makeUpPlaced(row, chunk, random));
  const waiting = Array.from(
    { length: Math.ceil(chunk.rows.length / CANDIDATES_PER_WAITING) },
    (_, index) => ({
      id: uuidOf(`${chunk.name}/waiting/${index}`),
      decision: makeUpWaiting(random, chunk.today),
    }),
  );
  const all: Identified[] = [...placed, ...waiting];
  await insertRows(
    manager,
    'care_decision',
    all.map((one) => toDecisionRow(one, chunk.district)),
  );
  await insertRows(manager, 'decision_wait', all.flatMap(toWaitRows));
  await insertRows(manager, 'delay', all.flatMap(toDelayRows));
  await insertRows(
    manager,
    'placement',
    placed.map(({ placement }) => placement),
  );
}

function makeUpPlaced(row: MadeUpRow, { district, today }: MadeUpDecisions, random: Random): Placed[] {
  return row.candidate.vacancies.flatMap((vacancy, index) => {
    if (vacancy.status !== VacancyStatus.FILLED) return [];
    const vacancyId = vacancyIdOf(row.id, index);
    const id = uuidOf(`${vacancyId}/decision`);
    const decision = makeUpExecuted(row.candidate, vacancy.startsOn, { random, today });
    const placement = {
      id: placementIdOf(vacancyId),
      district,
      status: 'RUNNING',
      decision_id: id,
      candidate_id: formatGlobalId(district, row.id),
      vacancy_id: formatGlobalId(district, vacancyId),
      started_on: vacancy.startsOn,
      ends_on: decision.validUntil,
      reopened: false,
      recorded_at: `${vacancy.startsOn}T12:00:00Z`,
    };
    return [{ id, decision, placement }];
  });
}

function toDecisionRow({ id, decision }: Identified, district: string): Row {
  return {
    id,
    district,
    case_reference: `påhittat-${id.slice(0, 8)}`,
    law: decision.law,
    program_area: decision.programArea,
    intervention: decision.intervention,
    gender: decision.gender,
    birth_year: decision.birthYear,
    decided_on: decision.decidedOn,
    valid_until: decision.validUntil,
    interrupted_on: decision.interruptedOn,
    executed_on: decision.executedOn,
    closed_on: decision.closedOn,
    closure_reason: decision.closureReason,
    recorded_by: RECORDED_BY,
    recorded_at: `${decision.decidedOn}T12:00:00Z`,
  };
}

/** An interrupted one was executed for a while first. */
function toWaitRows({ id, decision }: Identified): Row[] {
  const { decidedOn, interruptedOn, executedOn, closedOn } = decision;
  const executed = interruptedOn === null ? executedOn : halfWay(decidedOn, interruptedOn);
  const first = toWaitRow(id, { from: decidedOn, until: executed ?? closedOn, isInterruption: false });
  if (interruptedOn === null) return [first];
  return [first, toWaitRow(id, { from: interruptedOn, until: null, isInterruption: true })];
}

interface Wait {
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  readonly isInterruption: boolean;
}

function toWaitRow(id: string, { from, until, isInterruption }: Wait): Row {
  return {
    decision_id: id,
    from_on: from,
    until_on: until ?? 'infinity',
    reportable_from: reportableFrom(from),
    is_interruption: isInterruption,
  };
}

function toDelayRows({ id, decision }: Identified): Row[] {
  return decision.delayReasons.map((reason) => ({
    decision_id: id,
    reason,
    note: null,
    recorded_by: RECORDED_BY,
    recorded_at: `${addDays(decision.decidedOn, 50)}T12:00:00Z`,
  }));
}

function halfWay(from: IsoDate, to: IsoDate): IsoDate {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return addDays(from, Math.floor(days / 2));
}

import { quantileOf } from '../harness/median';
import type { BenchOptions } from '../harness/scenario';
import { formatFigure, type Table } from '../harness/table';
import { ask, Refusal } from './ask';
import { type HoldCommand, holdCommand, proposeCommand } from './hold-commands';
import { type PoolHub, readDatabase } from './pool-hub';
import { runInFlight } from './run-in-flight';

export interface HoldMeasurement {
  readonly command: string;
  readonly attempts: number;
  readonly held: number;
  /** By reason. */
  readonly refused: Readonly<Record<string, number>>;
  readonly elapsedMs: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  /** Vacancies whose one hold in the database was found to be the one winner's. */
  readonly verified: number;
}

interface Attempt {
  readonly vacancyId: string;
  readonly ms: number;
  readonly holdId?: string;
  readonly refusal?: string;
}

/** The district whose pool all want. */
const DISTRICT = 'sodermalm';
const VACANCIES = 24;
const RIVALS = 12;
const WARM_UP_ROUNDS = 1;

/** So many rivals for each vacancy of one district's pool, neighbours in time, over and over. */
export async function measureHolds(
  hub: PoolHub,
  { rounds, connections }: BenchOptions,
): Promise<HoldMeasurement[]> {
  const vacancies = await findVacancies(hub);
  const commands = [await holdCommand(hub), await proposeCommand(hub, RIVALS)];
  const measured = commands.map((): Round[] => []);
  for (let round = 0; round < WARM_UP_ROUNDS + rounds; round++) {
    for (const [index, command] of commands.entries()) {
      const result = await contend(hub, command, vacancies, connections);
      if (round >= WARM_UP_ROUNDS) measured[index]!.push(result);
    }
  }
  return commands.map(({ name }, index) => summarise(name, measured[index]!));
}

/** Of different candidates: one may have a single hold at a time. */
async function findVacancies(hub: PoolHub): Promise<string[]> {
  const query = `query ($districts: [ID!]) {
    vacancies(filter: { districts: $districts }, first: 100) { nodes { id candidate { id } } }
  }`;
  const data = await ask<{ vacancies: { nodes: { id: string; candidate: { id: string } }[] } }>(
    hub.url,
    await hub.tokenOf('resursteam'),
    { query, variables: { districts: [DISTRICT] } },
  );
  const byCandidate = new Map(data.vacancies.nodes.map(({ id, candidate }) => [candidate.id, id]));
  return [...byCandidate.values()].slice(0, VACANCIES);
}

interface Round {
  readonly attempts: readonly Attempt[];
  readonly elapsedMs: number;
  readonly verified: number;
}

async function contend(
  hub: PoolHub,
  command: HoldCommand,
  vacancies: readonly string[],
  inFlight: number,
): Promise<Round> {
  const tasks = vacancies.flatMap((vacancyId) =>
    Array.from({ length: RIVALS }, (_, rival) => () => attempt(command, vacancyId, rival)),
  );
  const startedAt = performance.now();
  const attempts = await runInFlight(tasks, inFlight);
  const elapsedMs = performance.now() - startedAt;
  const holds = winnersOf(attempts, vacancies);
  await verifyHolds(hub, holds);
  for (const [vacancyId, holdId] of holds) await command.release(vacancyId, holdId);
  return { attempts, elapsedMs, verified: holds.size };
}

async function attempt(command: HoldCommand, vacancyId: string, rival: number): Promise<Attempt> {
  const startedAt = performance.now();
  try {
    const holdId = await command.hold(vacancyId, rival);
    return { vacancyId, holdId, ms: performance.now() - startedAt };
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'CONFLICT') throw error;
    return { vacancyId, refusal: error.reason ?? error.code, ms: performance.now() - startedAt };
  }
}

/** @throws Error unless exactly one attempt for each vacancy has won */
function winnersOf(attempts: readonly Attempt[], vacancies: readonly string[]): Map<string, string> {
  const winners = new Map<string, string>();
  for (const { vacancyId, holdId } of attempts) {
    if (holdId === undefined) continue;
    if (winners.has(vacancyId))
      throw new Error(`Two hold ${vacancyId}: ${winners.get(vacancyId)}, ${holdId}`);
    winners.set(vacancyId, holdId);
  }
  const free = vacancies.find((vacancyId) => !winners.has(vacancyId));
  if (free !== undefined) throw new Error(`Nobody holds ${free}, and all were refused.`);
  return winners;
}

const HOLDS = `SELECT v.district || ':' || v.id AS vacancy, v.status, v.hold_id AS "holdId", array_agg(h.id::text) AS live FROM vacancy v
  JOIN vacancy_hold h ON h.vacancy_id = v.id AND h.ended_at IS NULL
  WHERE v.district || ':' || v.id = ANY($1) GROUP BY v.id`;

/** @throws Error unless the district's database says the same: held, by the winner, and by no other */
async function verifyHolds({ districts }: PoolHub, holds: ReadonlyMap<string, string>): Promise<void> {
  const { databaseUrl } = districts.find(({ code }) => code === DISTRICT)!;
  const rows = await readDatabase(databaseUrl, HOLDS, [[...holds.keys()]]);
  const right = rows.filter(({ vacancy, status, holdId, live }) => {
    const winner = holds.get(String(vacancy));
    return status === 'HELD' && holdId === winner && String(live) === winner;
  });
  if (right.length !== holds.size) throw new Error(`Not each vacancy has one hold: ${JSON.stringify(rows)}`);
}

function summarise(command: string, rounds: readonly Round[]): HoldMeasurement {
  const attempts = rounds.flatMap((round) => round.attempts);
  const times = attempts.map(({ ms }) => ms);
  const refused: Record<string, number> = {};
  for (const { refusal } of attempts) {
    if (refusal !== undefined) refused[refusal] = (refused[refusal] ?? 0) + 1;
  }
  return {
    command,
    attempts: attempts.length,
    held: attempts.filter(({ holdId }) => holdId !== undefined).length,
    refused,
    elapsedMs: rounds.reduce((sum, { elapsedMs }) => sum + elapsedMs, 0),
    medianMs: quantileOf(times, 0.5),
    p99Ms: quantileOf(times, 0.99),
    verified: rounds.reduce((sum, { verified }) => sum + verified, 0),
  };
}

export function toHoldTable(
  measurements: readonly HoldMeasurement[],
  candidates: number,
  inFlight: number,
): Table {
  return {
    title: `${RIVALS} rivals for each of ${VACANCIES} vacancies of one district, ${inFlight} in flight, ${candidates} candidates in the city`,
    columns: ['', 'attempts', 'attempts/s', 'held', 'held/s', 'exactly one', 'median ms', 'p99 ms'],
    rows: measurements.map(({ command, attempts, held, elapsedMs, verified, medianMs, p99Ms }) => [
      command,
      String(attempts),
      formatFigure((attempts * 1_000) / elapsedMs),
      String(held),
      formatFigure((held * 1_000) / elapsedMs),
      `${verified} of ${held}`,
      formatFigure(medianMs),
      formatFigure(p99Ms),
    ]),
    notes: measurements.map(({ command, refused }) => `${command} refused: ${describe(refused)}`),
  };
}

function describe(refused: Readonly<Record<string, number>>): string {
  return (
    Object.entries(refused)
      .map(([reason, count]) => `${count} ${reason}`)
      .join(', ') || 'none'
  );
}

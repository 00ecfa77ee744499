import { quantileOf } from '../harness/median';
import type { BenchOptions } from '../harness/scenario';
import { formatFigure, type Table } from '../harness/table';
import { ask } from './ask';
import type { PoolHub } from './pool-hub';
import { today } from './requests';
import { runInFlight } from './run-in-flight';
import { runSaga, SAGA_STEPS, type Saga, type SagaStep } from './saga';

export interface SagaMeasurement {
  readonly inFlight: number;
  readonly placed: number;
  /** Ended without anybody left to propose. */
  readonly unmatched: number;
  readonly refusals: number;
  readonly elapsedMs: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly steps: Readonly<Record<SagaStep, { readonly medianMs: number; readonly share: number }>>;
}

const IN_FLIGHT = [1, 8];
const WARM_UP_SAGAS = 8;

/** One saga at a time, then eight; each for `rounds` × `seconds`. */
export async function measureSagas(
  hub: PoolHub,
  { rounds, roundMs }: BenchOptions,
): Promise<SagaMeasurement[]> {
  let next = 0;
  const start = () => runSaga(hub, next++);
  const warmUp = Array.from({ length: WARM_UP_SAGAS }, () => start);
  await verifySagas(hub, await runInFlight(warmUp, WARM_UP_SAGAS));
  const measurements: SagaMeasurement[] = [];
  for (const inFlight of IN_FLIGHT) {
    const startedAt = performance.now();
    const sagas = await runUntil(startedAt + rounds * roundMs, inFlight, start);
    const elapsedMs = performance.now() - startedAt;
    await verifySagas(hub, sagas);
    measurements.push(summarise(sagas, inFlight, elapsedMs));
  }
  return measurements;
}

async function runUntil(endsAt: number, inFlight: number, start: () => Promise<Saga>): Promise<Saga[]> {
  const sagas: Saga[] = [];
  const runNext = async () => {
    while (performance.now() < endsAt) sagas.push(await start());
  };
  await Promise.all(Array.from({ length: inFlight }, runNext));
  return sagas;
}

const OUTCOME = `query ($id: ID!, $district: ID!, $on: Date!) {
  decision(id: $id) { executedOn }
  charges(district: $district, from: $on, to: $on) { request { id status } }
}`;

interface Outcome {
  readonly decision: { readonly executedOn: string | null };
  readonly charges: readonly { readonly request: { readonly id: string; readonly status: string } }[];
}

/** @throws Error unless each placed decision is executed and its request charged once, and no other is either */
async function verifySagas(hub: PoolHub, sagas: readonly Saga[]): Promise<void> {
  for (const { district, decisionId, requestId, isPlaced } of sagas) {
    const variables = { id: decisionId, district, on: today() };
    const token = await hub.tokenOf('handlaggare', district);
    const { decision, charges } = await ask<Outcome>(hub.url, token, { query: OUTCOME, variables });
    const own = charges.filter(({ request }) => request.id === requestId);
    const isRight = isPlaced
      ? decision.executedOn !== null && own.length === 1 && own[0]!.request.status === 'PLACED'
      : decision.executedOn === null && own.length === 0;
    if (!isRight) throw new Error(`Half done: ${requestId}, ${JSON.stringify({ decision, own })}`);
  }
}

function summarise(sagas: readonly Saga[], inFlight: number, elapsedMs: number): SagaMeasurement {
  const placed = sagas.filter(({ isPlaced }) => isPlaced);
  const totals = placed.map(({ times }) => sum(Object.values(times)));
  const all = sum(totals);
  const steps = Object.fromEntries(
    SAGA_STEPS.map((step) => {
      const times = placed.map((saga) => saga.times[step]);
      return [step, { medianMs: quantileOf(times, 0.5), share: sum(times) / all }];
    }),
  ) as SagaMeasurement['steps'];
  return {
    inFlight,
    placed: placed.length,
    unmatched: sagas.length - placed.length,
    refusals: sum(sagas.map(({ refusals }) => refusals)),
    elapsedMs,
    medianMs: quantileOf(totals, 0.5),
    p99Ms: quantileOf(totals, 0.99),
    steps,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

export function toSagaTables(measurements: readonly SagaMeasurement[], candidates: number): Table[] {
  const title = `From a decision to its placement, ${candidates} candidates`;
  const rows = measurements.map((measurement) => [
    String(measurement.inFlight),
    String(measurement.placed),
    formatFigure((measurement.placed * 1_000) / measurement.elapsedMs),
    formatFigure(measurement.medianMs),
    formatFigure(measurement.p99Ms),
    String(measurement.refusals),
    String(measurement.unmatched),
  ]);
  const columns = [
    'in flight',
    'placed',
    'placed/s',
    'median ms',
    'p99 ms',
    'proposals refused',
    'unmatched',
  ];
  return [{ title, columns, rows }, toStepTable(measurements)];
}

function toStepTable(measurements: readonly SagaMeasurement[]): Table {
  const columns = measurements.flatMap(({ inFlight }) => [`median ms (${inFlight})`, `share (${inFlight})`]);
  return {
    title: 'Where the time of a saga goes',
    columns: ['', ...columns],
    rows: SAGA_STEPS.map((step) => [
      step,
      ...measurements.flatMap(({ steps }) => [
        formatFigure(steps[step].medianMs),
        `${(100 * steps[step].share).toFixed(1)} %`,
      ]),
    ]),
    notes: ['In brackets: in flight. answerProposal is three answers, one after the other.'],
  };
}

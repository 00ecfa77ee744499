import type { EntityManager } from 'typeorm';
import { reportableFrom } from '../decision-rules/clock';
import { executedOnOf, interruptedOnOf, waitsOf } from '../decision-rules/decision-timeline';
import { insertRows, type Row } from './insert-rows';
import type { MadeUpCase } from './made-up/made-up-case';

export interface IdentifiedCase {
  readonly id: string;
  /** The code that the row keeps. */
  readonly district: string;
  readonly one: MadeUpCase;
}

const CHUNK = 2_000;

/** Decisions with all that is noted of them; one statement for each table and chunk. */
export async function insertCases(
  manager: EntityManager,
  cases: readonly IdentifiedCase[],
  recordedBy: string,
): Promise<void> {
  for (let start = 0; start < cases.length; start += CHUNK) {
    const chunk = cases.slice(start, start + CHUNK);
    const insert = (table: string, toRows: (one: IdentifiedCase, recordedBy: string) => Row[]) =>
      insertRows(
        manager,
        table,
        chunk.flatMap((one) => toRows(one, recordedBy)),
      );
    await insert('care_decision', toDecisionRows);
    await insert('decision_wait', toWaitRows);
    await insert('delay', toDelayRows);
    await insert('offer', toOfferRows);
    await insert('interim_measure', toMeasureRows);
    await insert('partial_execution', toPartRows);
  }
}

function toDecisionRows({ id, district, one }: IdentifiedCase, recordedBy: string): Row[] {
  const { timeline } = one;
  return [
    {
      id,
      district,
      case_reference: `påhittat-${id.slice(0, 8)}`,
      law: one.law,
      program_area: one.programArea,
      intervention: one.intervention,
      gender: one.gender,
      birth_year: one.birthYear,
      decided_on: timeline.decidedOn,
      valid_until: one.validUntil,
      interrupted_on: interruptedOnOf(timeline),
      executed_on: executedOnOf(timeline),
      closed_on: timeline.closedOn,
      closure_reason: timeline.closedOn === null ? null : one.closureReason,
      recorded_by: recordedBy,
      recorded_at: atNoon(timeline.decidedOn),
    },
  ];
}

function toWaitRows({ id, one }: IdentifiedCase): Row[] {
  return waitsOf(one.timeline).map(({ from, until, isInterruption }) => ({
    decision_id: id,
    from_on: from,
    until_on: until ?? 'infinity',
    reportable_from: reportableFrom(from),
    is_interruption: isInterruption,
  }));
}

function toDelayRows({ id, one }: IdentifiedCase, recordedBy: string): Row[] {
  return one.delays.map(({ reason, on }) => ({
    decision_id: id,
    reason,
    note: null,
    recorded_by: recordedBy,
    recorded_at: atNoon(on),
  }));
}

function toOfferRows({ id, one }: IdentifiedCase): Row[] {
  return one.offers.map(({ offeredOn, answer, answeredOn, reason }, index) => ({
    decision_id: id,
    id: `påhittat-${id.slice(0, 8)}-${index + 1}`,
    offered_on: offeredOn,
    answer,
    answered_on: answeredOn,
    reason,
  }));
}

function toMeasureRows({ id, one }: IdentifiedCase, recordedBy: string): Row[] {
  return one.measures.map(({ from, until, description }) => ({
    decision_id: id,
    from_on: from,
    until_on: until,
    description,
    recorded_by: recordedBy,
    recorded_at: atNoon(from),
  }));
}

function toPartRows({ id, one }: IdentifiedCase, recordedBy: string): Row[] {
  return one.parts.map(({ executedOn, percent }) => ({
    decision_id: id,
    executed_on: executedOn,
    percent,
    recorded_by: recordedBy,
    recorded_at: atNoon(executedOn),
  }));
}

function atNoon(day: string): string {
  return `${day}T12:00:00Z`;
}

import type { ReadCase } from '../parts/dialog/read-case';
import type { WholeDecisionFragment as WholeDecision } from './decisions.generated';
import { decisionsTexts } from './sv';

const { fields } = decisionsTexts.acts.correct;
const DAYS = ['decidedOn', 'validUntil', 'interruptedOn', 'executedOn', 'closedOn'] as const;
const say = (day: unknown) => (typeof day === 'string' ? day : decisionsTexts.events.none);
const WORDS = Object.fromEntries(DAYS.map((key) => [key, { label: fields[key], say }]));

/** A decision as it is read before it is changed. */
export function readDecision({ id, version, ...decision }: WholeDecision): ReadCase {
  const facts = Object.fromEntries(DAYS.map((key) => [key, decision[key] ?? null]));
  return { id, version, facts, words: WORDS };
}

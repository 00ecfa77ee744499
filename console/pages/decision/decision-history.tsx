import type { WholeDecisionFragment as WholeDecision } from '../../decisions/decisions.generated';
import { decisionsTexts } from '../../decisions/sv';
import type { Difference, TimelineEntry } from '../../parts/domain/timeline';
import { today } from '../../texts/days';

const texts = decisionsTexts.events;

/** All that has happened to a decision, the latest first. */
export function historyOf(
  decision: WholeDecision,
  nameOf: (sub: string) => string,
): readonly TimelineEntry[] {
  const entries = [
    ...daysOf(decision),
    ...offersOf(decision),
    ...meanwhileOf(decision),
    ...placementsOf(decision),
    ...correctionsOf(decision, nameOf),
  ];
  // Of one day, too, what came last stands first.
  return entries.reverse().sort((one, other) => other.at.localeCompare(one.at));
}

function daysOf(decision: WholeDecision): TimelineEntry[] {
  const { decidedOn, interruptedOn, executedOn, closedOn } = decision;
  const days: readonly (readonly [string, string, string | null | undefined])[] = [
    ['decided', texts.decided, decidedOn],
    ['interrupted', texts.interrupted, interruptedOn],
    ['executed', texts.executed, executedOn],
    ['closed', texts.closed, closedOn],
  ];
  return days.flatMap(([key, title, at]) => (at ? [{ key, at, title }] : []));
}

function offersOf({ offers }: WholeDecision): TimelineEntry[] {
  const answers: Readonly<Record<string, string>> = texts.offer;
  return offers.map(({ offeredOn, answer, answeredOn, reason }, index) => ({
    key: `offer-${index}`,
    at: offeredOn,
    title: texts.offered,
    detail: [answers[answer] ?? answer, answeredOn, reason].filter(Boolean).join(', '),
  }));
}

function meanwhileOf({ partialExecutions, interimMeasures }: WholeDecision): TimelineEntry[] {
  return [
    ...partialExecutions.flatMap(({ executedOn, percent, endedOn }, index) => [
      { key: `partial-${index}`, at: executedOn, title: texts.partial(percent) },
      ...(endedOn ? [{ key: `partial-${index}-end`, at: endedOn, title: texts.partialEnded(percent) }] : []),
    ]),
    ...interimMeasures.map(({ from, until, description }, index) => ({
      key: `interim-${index}`,
      at: from,
      title: texts.interim,
      detail: `${description} (${texts.until(from, until)})`,
    })),
  ];
}

function placementsOf({ placements }: WholeDecision): TimelineEntry[] {
  return placements.flatMap(({ id, status, startedOn, endsOn, endedOn, endReason }): TimelineEntry[] => {
    const end = { key: `${id}-end`, at: endedOn ?? '', detail: endReason };
    if (status === 'WITHDRAWN') return [{ ...end, title: texts.placementWithdrawn }];
    const start = {
      key: `${id}-start`,
      at: startedOn,
      title: startedOn > today() ? texts.placementBegins : texts.placement,
      detail: texts.placementUntil(endsOn),
    };
    return endedOn ? [start, { ...end, title: texts.placementEnded }] : [start];
  });
}

function correctionsOf({ corrections }: WholeDecision, nameOf: (sub: string) => string): TimelineEntry[] {
  return corrections.map(({ correctedAt, correctedBy, reason, ...change }, index) => ({
    key: `correction-${index}`,
    at: correctedAt,
    title: texts.corrected,
    by: nameOf(correctedBy),
    detail: reason,
    differences: differencesOf(change),
  }));
}

type Change = Omit<WholeDecision['corrections'][number], 'correctedAt' | 'correctedBy' | 'reason'>;

function differencesOf({ before, after, caseReferenceBefore, caseReferenceAfter }: Change): Difference[] {
  const kinds = Object.keys(texts.days) as (keyof typeof texts.days)[];
  const daysOfKind = (days: Change['before'], kind: string) =>
    days
      .filter(({ what }) => what === kind)
      .map(({ on }) => on)
      .join(', ') || texts.none;
  const days = kinds.map((kind) => ({
    label: texts.days[kind],
    before: daysOfKind(before, kind),
    after: daysOfKind(after, kind),
  }));
  const reference = {
    label: texts.caseReference,
    before: caseReferenceBefore ?? texts.none,
    after: caseReferenceAfter ?? texts.none,
  };
  return [...days, reference].filter((difference) => difference.before !== difference.after);
}

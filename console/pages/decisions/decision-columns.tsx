import { clockOf } from '../../decisions/clock';
import { DecisionClock } from '../../decisions/decision-clock';
import type { DecisionRowFragment as DecisionRow } from '../../decisions/decisions.generated';
import { decisionsTexts } from '../../decisions/sv';
import type { Column } from '../../parts/table/column';
import { daysBetween, today } from '../../texts/days';
import { decisionWords } from '../../texts/decision-words';
import { formatDate } from '../../texts/format';
import { sv } from '../../texts/sv';

const texts = decisionsTexts.columns;
const FAR = 1_000_000;
const by = (text: (row: DecisionRow) => string) => (one: DecisionRow, other: DecisionRow) =>
  text(one).localeCompare(text(other), 'sv');
/** Days until it counts as unexecuted; those that do not wait come last. */
const daysLeft = (row: DecisionRow) => {
  const { reportableFrom, executedOn, closedOn } = row;
  return reportableFrom && !executedOn && !closedOn ? daysBetween(today(), reportableFrom) : FAR;
};

export const DECISION_COLUMNS: readonly Column<DecisionRow>[] = [
  {
    key: 'arende',
    title: texts.caseReference,
    cell: ({ caseReference }) => caseReference ?? '–',
    compare: by(({ caseReference }) => caseReference ?? ''),
  },
  {
    key: 'klocka',
    title: texts.clock,
    cell: (row) => <DecisionClock clock={clockOf(row, today())} />,
    compare: (one, other) => daysLeft(one) - daysLeft(other),
  },
  {
    key: 'insats',
    title: texts.intervention,
    cell: ({ intervention }) => decisionWords.interventions[intervention],
    compare: by(({ intervention }) => intervention),
  },
  {
    key: 'lag',
    title: texts.law,
    cell: ({ law }) => decisionWords.laws[law],
    compare: by(({ law }) => law),
    isShort: true,
  },
  { key: 'omrade', title: texts.programArea, cell: ({ programArea }) => sv.programAreas[programArea] },
  {
    key: 'beslutat',
    title: texts.decidedOn,
    cell: ({ decidedOn }) => formatDate(decidedOn),
    compare: by(({ decidedOn }) => decidedOn),
    isShort: true,
  },
  {
    key: 'till',
    title: texts.validUntil,
    cell: ({ validUntil }) => formatDate(validUntil),
    compare: by(({ validUntil }) => validUntil),
    isShort: true,
  },
];

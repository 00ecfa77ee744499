import { withDates } from '../../parts/domain/with-dates';
import type { Column } from '../../parts/table/column';
import { decisionWords } from '../../texts/decision-words';
import { formatDate, formatMoment } from '../../texts/format';
import type { IndividualReportRowFragment as Report } from './individual-reports.generated';
import styles from './individual-reports.module.css';
import { individualReportsTexts as texts } from './sv';

const { columns } = texts;

export interface Choice {
  /** Of decisions. */
  readonly chosen: ReadonlySet<string>;
  readonly canChoose: boolean;
  readonly toggle: (decisionId: string) => void;
}

/** What a district reports of one decision; those that are not sent can be chosen. */
export function columnsOf(choice: Choice, nameOf: (sub: string) => string): readonly Column<Report>[] {
  return [
    {
      key: 'arende',
      title: columns.caseReference,
      cell: (report) => <CaseCell report={report} choice={choice} />,
      isShort: true,
    },
    { key: 'lage', title: columns.state, cell: (report) => <StateCell report={report} nameOf={nameOf} /> },
    { key: 'vad', title: columns.kind, cell: outcomeOf },
    {
      key: 'insats',
      title: columns.intervention,
      cell: ({ intervention }) => decisionWords.interventions[intervention],
    },
    { key: 'lag', title: columns.law, cell: ({ legalBasis }) => legalBasis, isShort: true },
    {
      key: 'sedan',
      title: columns.waits,
      cell: ({ decidedOn, interruptedOn }) => formatDate(interruptedOn ?? decidedOn),
      isShort: true,
    },
    {
      key: 'orsaker',
      title: columns.why,
      cell: ({ delayReasons }) =>
        delayReasons.length === 0
          ? texts.noReason
          : delayReasons.map((reason) => <div key={reason}>{decisionWords.delayReasons[reason]}</div>),
    },
  ];
}

function CaseCell({ report, choice }: { readonly report: Report; readonly choice: Choice }) {
  const { decision, state } = report;
  const name = decision?.caseReference ?? '–';
  if (!decision || state === 'SENT' || !choice.canChoose) return <>{name}</>;
  return (
    <label className={styles.choose}>
      <input
        type="checkbox"
        aria-label={texts.choose(name)}
        checked={choice.chosen.has(decision.id)}
        onChange={() => choice.toggle(decision.id)}
      />
      {name}
    </label>
  );
}

interface StateProps {
  readonly report: Report;
  readonly nameOf: (sub: string) => string;
}

function StateCell({ report, nameOf }: StateProps) {
  const { state, sentAt, sentBy, decision } = report;
  const later = decision?.corrections.filter(({ correctedAt }) => sentAt && correctedAt > sentAt).at(-1);
  return (
    <>
      {sentAt ? withDates(texts.sent(formatMoment(sentAt), nameOf(sentBy ?? ''))) : texts.states[state]}
      {later && (
        <p className={styles.corrected}>{withDates(texts.corrected(formatDate(later.correctedAt)))}</p>
      )}
    </>
  );
}

function outcomeOf({ kind, executedOn, closedOn, closureReason }: Report): string {
  if (closedOn && closureReason) return texts.closed(closedOn, decisionWords.closureReasons[closureReason]);
  if (executedOn) return texts.executed(executedOn);
  return texts.kinds[kind];
}

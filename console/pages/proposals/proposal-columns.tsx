import { HoldClock } from '../../brokering/hold-clock';
import { needsInBrief } from '../../brokering/needs-words';
import { brokeringTexts, PARTIES } from '../../brokering/sv';
import type { Column } from '../../parts/table/column';
import { formatDate } from '../../texts/format';
import { candidateInBrief } from './candidate-words';
import { proposalsTexts } from './sv';
import type { ProposalRow } from './use-proposals';

const texts = proposalsTexts.columns;
const LIVE = new Set(['PENDING', 'ACCEPTED']);
const by = (text: (row: ProposalRow) => string) => (one: ProposalRow, other: ProposalRow) =>
  text(one).localeCompare(text(other), 'sv');

export const PROPOSAL_COLUMNS: readonly Column<ProposalRow>[] = [
  {
    key: 'behov',
    title: texts.what,
    cell: ({ request }) => needsInBrief(request.needs),
    compare: by(({ request }) => needsInBrief(request.needs)),
  },
  {
    key: 'fragar',
    title: texts.asking,
    cell: ({ request }) => request.district.name,
    compare: by(({ request }) => request.district.name),
  },
  {
    key: 'foreslagen',
    title: texts.candidate,
    cell: (row) => (
      <>
        {candidateInBrief(row)}
        {!row.candidate && <div>{brokeringTexts.candidateMissingWhy}</div>}
      </>
    ),
    compare: by(candidateInBrief),
  },
  {
    key: 'nar',
    title: texts.proposedAt,
    cell: ({ proposedAt }) => formatDate(proposedAt),
    compare: by(({ proposedAt }) => proposedAt),
    isShort: true,
  },
  {
    key: 'svar',
    title: texts.answers,
    cell: ({ answers }) => answersInBrief(answers),
    isShort: true,
  },
  {
    key: 'lage',
    title: texts.status,
    cell: ({ status, endCode }) =>
      endCode
        ? `${brokeringTexts.proposalStatuses[status]}. ${brokeringTexts.endCodes[endCode]}`
        : brokeringTexts.proposalStatuses[status],
    compare: by(({ status }) => brokeringTexts.proposalStatuses[status]),
  },
  {
    key: 'halls',
    title: texts.heldUntil,
    cell: ({ status, heldUntil }) => (LIVE.has(status) ? <HoldClock heldUntil={heldUntil} isBrief /> : '–'),
    compare: by(({ heldUntil }) => heldUntil),
  },
];

function answersInBrief(answers: ProposalRow['answers']) {
  return (
    <div>
      {PARTIES.map((party) => {
        const given = answers.findLast((answer) => answer.party === party)?.answer ?? 'none';
        return (
          <div key={party}>
            {brokeringTexts.parties[party]}: {brokeringTexts.answers[given]}
          </div>
        );
      })}
    </div>
  );
}

import { AnswerButtons } from '../../brokering/answer-buttons';
import { AnswerList } from '../../brokering/answer-list';
import { HoldClock } from '../../brokering/hold-clock';
import { answersOf } from '../../brokering/may-answer';
import { brokeringTexts } from '../../brokering/sv';
import { useAnswer } from '../../brokering/use-answer';
import styles from '../../decisions/decision.module.css';
import type { DecisionProposalFragment as Proposal } from '../../decisions/decisions.generated';
import { decisionsTexts } from '../../decisions/sv';
import { useSession } from '../../session/session-context';
import { formatAges, formatList } from '../../texts/format';
import { sv } from '../../texts/sv';

const texts = decisionsTexts.proposal;
const LIVE = new Set(['PENDING', 'ACCEPTED']);

export interface DecisionProposalProps {
  readonly proposal: Proposal;
  readonly onChanged: () => void;
}

/** Somebody who is proposed: neutral facts, what each party says, and the answers that are one's own to give. */
export function DecisionProposal({ proposal, onChanged }: DecisionProposalProps) {
  const { choose, dialog } = useAnswer(onChanged);
  const session = useSession();
  const { candidate, status, heldUntil, answers } = proposal;
  const title = candidate
    ? texts.title(sv.kinds[candidate.kind], candidate.area)
    : brokeringTexts.candidateMissing;
  return (
    <article className={styles.proposal}>
      <h3>{title}</h3>
      <p>
        {brokeringTexts.proposalStatuses[status]}
        {LIVE.has(status) && (
          <>
            . <HoldClock heldUntil={heldUntil} />
          </>
        )}
      </p>
      {!candidate && <p className={styles.soft}>{brokeringTexts.candidateMissingWhy}</p>}
      {candidate && (
        <p className={styles.soft}>
          {[
            candidate.district.name,
            formatAges(candidate.acceptsAgeFrom, candidate.acceptsAgeTo),
            formatList(candidate.languages),
          ].join(' · ')}
        </p>
      )}
      <AnswerList answers={answers} />
      <AnswerButtons
        parties={answersOf(session, proposal)}
        onChoose={(party, answer) => choose(proposal, party, answer)}
      />
      {dialog}
    </article>
  );
}

import { useState } from 'react';
import { AnswerButtons } from '../../brokering/answer-buttons';
import { AnswerList } from '../../brokering/answer-list';
import { HoldClock } from '../../brokering/hold-clock';
import { answersOf } from '../../brokering/may-answer';
import { readProposal } from '../../brokering/read-brokering';
import { brokeringTexts } from '../../brokering/sv';
import { useAnswer } from '../../brokering/use-answer';
import { ReasonDialog } from '../../parts/dialog/reason-dialog';
import { withDates } from '../../parts/domain/with-dates';
import { Button } from '../../parts/form/button';
import { DecisionLink } from '../../placements/decision-link';
import { placementWords } from '../../placements/placement-words';
import { candidateName } from '../../request-case/candidate-name';
import { WithdrawProposalDocument } from '../../request-case/request.generated';
import styles from '../../request-case/request-page.module.css';
import { requestTexts } from '../../request-case/sv';
import {
  type CaseProposal,
  isLiveProposal,
  isPlaced,
  type RequestCase,
} from '../../request-case/use-request-case';
import { useSession } from '../../session/session-context';
import { today } from '../../texts/days';
import { formatDate } from '../../texts/format';
import { ConfirmProposalDialog } from './confirm-proposal-dialog';

const texts = requestTexts.proposals;

export interface ProposalCardProps {
  readonly request: RequestCase;
  readonly proposal: CaseProposal;
}

export function ProposalCard({ request, proposal }: ProposalCardProps) {
  const session = useSession();
  const { choose, dialog } = useAnswer();
  const { status, heldUntil, placement, endCode, endReason, clearanceLostOn } = proposal;
  const isLive = isLiveProposal(proposal);
  return (
    <>
      <h3>{candidateName(proposal.candidate)}</h3>
      {!proposal.candidate && <p>{brokeringTexts.candidateMissingWhy}</p>}
      <p>
        <strong>{brokeringTexts.proposalStatuses[status]}</strong>
        {isLive && (
          <>
            . <HoldClock heldUntil={heldUntil} />
          </>
        )}
      </p>
      {endCode && <p>{brokeringTexts.endCodes[endCode]}</p>}
      {endReason && <p>{endReason}</p>}
      {isPlaced(proposal) && (
        <p>
          {withDates(placementWords(placement, today()))} <DecisionLink request={request} />
        </p>
      )}
      {clearanceLostOn && (
        <p className={styles.warning}>{withDates(texts.lostClearance(formatDate(clearanceLostOn)))}</p>
      )}
      <AnswerList answers={proposal.answers} />
      <AnswerButtons
        parties={answersOf(session, proposal)}
        onChoose={(party, answer) => choose(proposal, party, answer)}
      />
      {dialog}
      {session.role === 'resursteam' && <BrokerActs request={request} proposal={proposal} />}
    </>
  );
}

/** A dialog stays when the proposal ends meanwhile: the hub's refusal is read there. */
function BrokerActs({ request, proposal }: ProposalCardProps) {
  const [open, setOpen] = useState<'confirm' | 'withdraw' | null>(null);
  const close = () => setOpen(null);
  const name = candidateName(proposal.candidate);
  const { withdraw } = requestTexts;
  return (
    <div className={styles.acts}>
      {proposal.status === 'ACCEPTED' && (
        <Button look="primary" label={texts.of(texts.confirm, name)} onPress={() => setOpen('confirm')}>
          {texts.confirm}
        </Button>
      )}
      {isLiveProposal(proposal) && (
        <Button label={texts.of(texts.withdraw, name)} onPress={() => setOpen('withdraw')}>
          {texts.withdraw}
        </Button>
      )}
      {open === 'confirm' && <ConfirmProposalDialog request={request} proposal={proposal} onClose={close} />}
      {open === 'withdraw' && (
        <ReasonDialog
          form={`aterta-forslag/${proposal.id}`}
          document={WithdrawProposalDocument}
          read={readProposal(proposal)}
          toVariables={(reason, version) => ({ id: proposal.id, reason, version })}
          isDanger
          texts={withdraw}
          done={withdraw.done}
          title={withdraw.proposalTitle(name)}
          consequence={withdraw.proposalConsequence}
          action={withdraw.proposalAction}
          onClose={close}
        />
      )}
    </div>
  );
}

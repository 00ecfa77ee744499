import { useState } from 'react';
import { AnswerProposalDocument } from '../../brokering/brokering.generated';
import { brokeringTexts, PARTIES } from '../../brokering/sv';
import styles from '../../decisions/decision.module.css';
import type { Answer, DecisionProposalFragment as Proposal } from '../../decisions/decisions.generated';
import { decisionsTexts } from '../../decisions/sv';
import { useCommand } from '../../graphql/use-command';
import { ConfirmDialog } from '../../parts/dialog/confirm-dialog';
import { Button } from '../../parts/form/button';
import { TextField } from '../../parts/form/text-field';
import { formatAges, formatDate, formatList, formatMoment } from '../../texts/format';
import { sv } from '../../texts/sv';

const texts = decisionsTexts.proposal;
/** For whom a handläggare answers. */
const OWN = ['CLIENT', 'DISTRICT'] as const;
const LIVE = new Set(['PENDING', 'ACCEPTED']);

interface Answering {
  readonly party: (typeof OWN)[number];
  readonly answer: Answer;
}

export interface DecisionProposalProps {
  readonly proposal: Proposal;
  readonly onChanged: () => void;
}

/** Somebody who is proposed: neutral facts, what each party says, and the answers that are one's own to give. */
export function DecisionProposal({ proposal, onChanged }: DecisionProposalProps) {
  const [answering, setAnswering] = useState<Answering | null>(null);
  const { candidate, status, heldUntil, answers } = proposal;
  const isLive = LIVE.has(status);
  const title = candidate ? texts.title(sv.kinds[candidate.kind], candidate.area) : texts.unnamed;
  return (
    <article className={styles.proposal}>
      <h3>{title}</h3>
      <p>
        {texts.statuses[status]}
        {isLive && `. ${texts.held(formatMoment(heldUntil))}`}
      </p>
      {candidate && (
        <p className={styles.soft}>
          {[
            candidate.district.name,
            formatAges(candidate.acceptsAgeFrom, candidate.acceptsAgeTo),
            formatList(candidate.languages),
          ].join(' · ')}
        </p>
      )}
      <ul className={styles.answers}>
        {PARTIES.map((party) => {
          const given = answers.find((answer) => answer.party === party);
          const own = OWN.find((each) => each === party);
          return (
            <li key={party}>
              <span>
                {brokeringTexts.parties[party]} {given ? texts.answers[given.answer] : texts.waits}
                {given && ` ${formatDate(given.at)}`}
                {given?.reason && `: ${given.reason}`}
              </span>
              {isLive && own && (
                <AnswerButtons party={own} hasAnswered={given !== undefined} onAnswer={setAnswering} />
              )}
            </li>
          );
        })}
      </ul>
      {answering && (
        <AnswerDialog
          id={proposal.id}
          {...answering}
          onClose={() => {
            setAnswering(null);
            onChanged();
          }}
        />
      )}
    </article>
  );
}

function AnswerButtons(props: {
  readonly party: Answering['party'];
  readonly hasAnswered: boolean;
  readonly onAnswer: (answering: Answering) => void;
}) {
  const { party, hasAnswered, onAnswer } = props;
  const who = brokeringTexts.parties[party];
  return (
    <>
      {!hasAnswered && (
        <Button
          look="primary"
          label={texts.acceptFor(who)}
          onPress={() => onAnswer({ party, answer: 'ACCEPT' })}
        >
          {texts.accept}
        </Button>
      )}
      <Button label={texts.declineFor(who)} onPress={() => onAnswer({ party, answer: 'DECLINE' })}>
        {texts.decline}
      </Button>
    </>
  );
}

function AnswerDialog(props: Answering & { readonly id: string; readonly onClose: () => void }) {
  const { id, party, answer, onClose } = props;
  const [reason, setReason] = useState('');
  const command = useCommand(AnswerProposalDocument, texts.done, ['input.reason']);
  const isNo = answer === 'DECLINE';
  const who = brokeringTexts.parties[party];
  const run = async () => {
    const input = { proposalId: id, party, answer, ...(isNo && { reason }) };
    if (await command.run({ input })) onClose();
  };
  return (
    <ConfirmDialog
      title={isNo ? texts.declineFor(who) : texts.acceptFor(who)}
      consequence={isNo ? texts.declineWhat : texts.acceptWhat[party]}
      action={isNo ? texts.decline : texts.accept}
      isDanger={isNo}
      isBusy={command.isBusy}
      problem={command.problem}
      onConfirm={() => void run()}
      onClose={onClose}
    >
      {isNo && (
        <TextField
          label={texts.reason}
          value={reason}
          error={command.errorOf('input.reason')}
          onChange={setReason}
          isRequired
        />
      )}
    </ConfirmDialog>
  );
}

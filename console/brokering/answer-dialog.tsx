import { useState } from 'react';
import { useCommand } from '../graphql/use-command';
import { useDraftState } from '../kept/use-draft-state';
import { ConfirmDialog } from '../parts/dialog/confirm-dialog';
import { useReadCase } from '../parts/dialog/read-case';
import { TextField } from '../parts/form/text-field';
import { AnswerProposalDocument } from './brokering.generated';
import { type ReadableProposal, readProposal } from './read-brokering';
import { type AnswerName, brokeringTexts, type PartyName } from './sv';

const texts = brokeringTexts.answer;

export interface AnswerDialogProps {
  readonly proposal: ReadableProposal;
  readonly party: PartyName;
  readonly answer: AnswerName;
  readonly onClose: (isAnswered: boolean) => void;
}

const NO_REASON = { reason: '' };

/** Says what a party's answer leads to; a no needs a reason. */
export function AnswerDialog({ proposal, party, answer, onClose }: AnswerDialogProps) {
  const read = useReadCase(readProposal(proposal));
  const [{ reason }, setReason, kept] = useDraftState(`svar/${proposal.id}/${party}`, NO_REASON);
  const [isMissing, setMissing] = useState(false);
  const command = useCommand(AnswerProposalDocument, texts.saved, ['input.reason']);
  const isDecline = answer === 'DECLINE';
  const send = async () => {
    if (isDecline && reason.trim() === '') return setMissing(true);
    const version = command.versionOf(read);
    const input = { proposalId: proposal.id, version, party, answer, ...(isDecline && { reason }) };
    if ((await command.run({ input })) === null) return;
    kept.sent();
    onClose(true);
  };
  return (
    <ConfirmDialog
      title={isDecline ? texts.declineTitle[party] : texts.acceptTitle[party]}
      consequence={
        isDecline ? texts.declineConsequence : `${texts.acceptMeans[party]} ${texts.acceptConsequence}`
      }
      action={isDecline ? texts.decline : texts.accept}
      isDanger={isDecline}
      isBusy={command.isBusy}
      problem={command.problem}
      read={read}
      draft={isDecline ? kept : undefined}
      onConfirm={() => void send()}
      onClose={() => onClose(false)}
    >
      {isDecline && (
        <TextField
          label={texts.reason}
          hint={texts.reasonHint}
          error={isMissing && reason.trim() === '' ? texts.reasonMissing : command.errorOf('input.reason')}
          value={reason}
          onChange={(next) => setReason({ reason: next })}
          isLong
          isRequired
        />
      )}
    </ConfirmDialog>
  );
}

import { useState } from 'react';
import { type DelayReason, RecordDecisionDelayDocument } from '../../decisions/decisions.generated';
import { readDecision } from '../../decisions/read-decision';
import { decisionsTexts } from '../../decisions/sv';
import { useCommand } from '../../graphql/use-command';
import { ConfirmDialog } from '../../parts/dialog/confirm-dialog';
import { useReadCase } from '../../parts/dialog/read-case';
import { optionsOf } from '../../parts/filter/choice-filter';
import { Select } from '../../parts/form/select';
import { TextField } from '../../parts/form/text-field';
import { decisionWords } from '../../texts/decision-words';
import type { ActProps } from './decision-acts';

const texts = decisionsTexts.acts.delay;
const FIELDS = ['reason', 'note'];

export function DelayDialog({ decision, onClose }: ActProps) {
  const read = useReadCase(readDecision(decision));
  const [reason, setReason] = useState<DelayReason>('NO_SUITABLE_CANDIDATE');
  const [note, setNote] = useState('');
  const command = useCommand(RecordDecisionDelayDocument, texts.done, FIELDS);
  const run = async () => {
    if (
      await command.run({
        id: decision.id,
        reason,
        note: note.trim() || null,
        version: command.versionOf(read),
      })
    )
      onClose();
  };
  return (
    <ConfirmDialog
      title={texts.open}
      consequence={texts.consequence}
      action={texts.open}
      isBusy={command.isBusy}
      problem={command.problem}
      read={read}
      onConfirm={() => void run()}
      onClose={onClose}
    >
      <Select
        label={texts.reason}
        options={optionsOf(decisionWords.delayReasons)}
        value={reason}
        error={command.errorOf('reason')}
        onChange={(value) => value && setReason(value)}
      />
      <TextField
        label={texts.note}
        hint={texts.noteHint}
        value={note}
        error={command.errorOf('note')}
        onChange={setNote}
        isLong
      />
    </ConfirmDialog>
  );
}

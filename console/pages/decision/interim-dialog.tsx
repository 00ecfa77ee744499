import { useState } from 'react';
import { RecordDecisionInterimDocument } from '../../decisions/decisions.generated';
import { readDecision } from '../../decisions/read-decision';
import { decisionsTexts } from '../../decisions/sv';
import { useCommand } from '../../graphql/use-command';
import { ConfirmDialog } from '../../parts/dialog/confirm-dialog';
import { useReadCase } from '../../parts/dialog/read-case';
import { DateField } from '../../parts/form/date-field';
import { TextField } from '../../parts/form/text-field';
import { today } from '../../texts/days';
import type { ActProps } from './decision-acts';

const texts = decisionsTexts.acts.interim;
const FIELDS = ['from', 'until', 'description'];

export function InterimDialog({ decision, onClose }: ActProps) {
  const read = useReadCase(readDecision(decision));
  const [from, setFrom] = useState(today());
  const [until, setUntil] = useState<string>();
  const [description, setDescription] = useState('');
  const command = useCommand(RecordDecisionInterimDocument, texts.done, FIELDS);
  const run = async () => {
    if (
      await command.run({
        id: decision.id,
        from,
        until: until ?? null,
        description,
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
      <DateField
        label={texts.from}
        value={from}
        min={decision.decidedOn}
        error={command.errorOf('from')}
        onChange={(date) => date && setFrom(date)}
      />
      <DateField
        label={texts.until}
        value={until}
        min={from}
        error={command.errorOf('until')}
        onChange={setUntil}
      />
      <TextField
        label={texts.description}
        hint={texts.descriptionHint}
        value={description}
        error={command.errorOf('description')}
        onChange={setDescription}
        isLong
      />
    </ConfirmDialog>
  );
}

import { useState } from 'react';
import { InterruptRunningDecisionDocument } from '../../decisions/decisions.generated';
import { readDecision } from '../../decisions/read-decision';
import { decisionsTexts } from '../../decisions/sv';
import { useCommand } from '../../graphql/use-command';
import { ConfirmDialog } from '../../parts/dialog/confirm-dialog';
import { useReadCase } from '../../parts/dialog/read-case';
import { DateField } from '../../parts/form/date-field';
import { today } from '../../texts/days';
import type { ActProps } from './decision-acts';

const texts = decisionsTexts.acts.interrupt;
const FIELDS = ['on'];

export function InterruptDialog({ decision, onClose }: ActProps) {
  const read = useReadCase(readDecision(decision));
  const [on, setOn] = useState(today());
  const command = useCommand(InterruptRunningDecisionDocument, texts.done, FIELDS);
  const run = async () => {
    if (await command.run({ id: decision.id, on, version: command.versionOf(read) })) onClose();
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
        label={texts.on}
        value={on}
        max={today()}
        error={command.errorOf('on')}
        onChange={(date) => date && setOn(date)}
      />
    </ConfirmDialog>
  );
}

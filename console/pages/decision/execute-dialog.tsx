import { useState } from 'react';
import { RecordDecisionExecutionDocument } from '../../decisions/decisions.generated';
import { readDecision } from '../../decisions/read-decision';
import { decisionsTexts } from '../../decisions/sv';
import { useCommand } from '../../graphql/use-command';
import { ConfirmDialog } from '../../parts/dialog/confirm-dialog';
import { useReadCase } from '../../parts/dialog/read-case';
import { DateField } from '../../parts/form/date-field';
import { NumberField } from '../../parts/form/number-field';
import { today } from '../../texts/days';
import type { ActProps } from './decision-acts';

const texts = decisionsTexts.acts.execute;
const FIELDS = ['on'];

export function ExecuteDialog({ decision, onClose }: ActProps) {
  const read = useReadCase(readDecision(decision));
  const [on, setOn] = useState(today());
  const [percent, setPercent] = useState<number | undefined>(100);
  const command = useCommand(RecordDecisionExecutionDocument, texts.done, FIELDS);
  const run = async () => {
    if (
      percent !== undefined &&
      (await command.run({ id: decision.id, on, percent, version: command.versionOf(read) }))
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
        label={texts.on}
        value={on}
        max={today()}
        error={command.errorOf('on')}
        onChange={(date) => date && setOn(date)}
      />
      <NumberField
        label={texts.percent}
        value={percent}
        min={1}
        max={100}
        error={texts.percentError}
        onChange={setPercent}
      />
    </ConfirmDialog>
  );
}

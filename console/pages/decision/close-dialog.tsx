import { useState } from 'react';
import { CloseWaitingDecisionDocument, type ClosureReason } from '../../decisions/decisions.generated';
import { readDecision } from '../../decisions/read-decision';
import { decisionsTexts } from '../../decisions/sv';
import { useCommand } from '../../graphql/use-command';
import { ConfirmDialog } from '../../parts/dialog/confirm-dialog';
import { useReadCase } from '../../parts/dialog/read-case';
import { optionsOf } from '../../parts/filter/choice-filter';
import { DateField } from '../../parts/form/date-field';
import { Select } from '../../parts/form/select';
import { today } from '../../texts/days';
import { decisionWords } from '../../texts/decision-words';
import type { ActProps } from './decision-acts';

const texts = decisionsTexts.acts.close;
const FIELDS = ['on', 'reason'];
const { EXPIRED: _bySelf, ...REASONS } = decisionWords.closureReasons;

export function CloseDialog({ decision, onClose }: ActProps) {
  const read = useReadCase(readDecision(decision));
  const [on, setOn] = useState(today());
  const [reason, setReason] = useState<ClosureReason>('WITHDRAWN');
  const command = useCommand(CloseWaitingDecisionDocument, texts.done, FIELDS);
  const run = async () => {
    if (await command.run({ id: decision.id, on, reason, version: command.versionOf(read) })) onClose();
  };
  return (
    <ConfirmDialog
      title={texts.open}
      consequence={texts.consequence}
      action={texts.open}
      isDanger
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
      <Select
        label={texts.reason}
        options={optionsOf<ClosureReason>(REASONS as Record<ClosureReason, string>)}
        value={reason}
        error={command.errorOf('reason')}
        onChange={(value) => value && setReason(value)}
      />
    </ConfirmDialog>
  );
}

import { CloseWaitingDecisionDocument, type ClosureReason } from '../../decisions/decisions.generated';
import { readDecision } from '../../decisions/read-decision';
import { decisionsTexts } from '../../decisions/sv';
import { useCommand } from '../../graphql/use-command';
import { useDraftFields } from '../../kept/use-draft-fields';
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
  const { fields, change, draft } = useDraftFields(`avsluta-beslut/${decision.id}`, () => ({
    on: today(),
    reason: 'WITHDRAWN' as ClosureReason,
  }));
  const { on, reason } = fields;
  const command = useCommand(CloseWaitingDecisionDocument, texts.done, FIELDS);
  const run = async () => {
    if (!(await command.run({ id: decision.id, on, reason, version: command.versionOf(read) }))) return;
    draft.sent();
    onClose();
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
      draft={draft}
      onConfirm={() => void run()}
      onClose={onClose}
    >
      <DateField
        label={texts.on}
        value={on}
        max={today()}
        error={command.errorOf('on')}
        onChange={(date) => date && change({ on: date })}
      />
      <Select
        label={texts.reason}
        options={optionsOf<ClosureReason>(REASONS as Record<ClosureReason, string>)}
        value={reason}
        error={command.errorOf('reason')}
        onChange={(value) => value && change({ reason: value })}
      />
    </ConfirmDialog>
  );
}

import { InterruptRunningDecisionDocument } from '../../decisions/decisions.generated';
import { readDecision } from '../../decisions/read-decision';
import { decisionsTexts } from '../../decisions/sv';
import { useCommand } from '../../graphql/use-command';
import { useDraftFields } from '../../kept/use-draft-fields';
import { ConfirmDialog } from '../../parts/dialog/confirm-dialog';
import { useReadCase } from '../../parts/dialog/read-case';
import { DateField } from '../../parts/form/date-field';
import { today } from '../../texts/days';
import type { ActProps } from './decision-acts';

const texts = decisionsTexts.acts.interrupt;
const FIELDS = ['on'];

export function InterruptDialog({ decision, onClose }: ActProps) {
  const read = useReadCase(readDecision(decision));
  const { fields, change, draft } = useDraftFields(`avbrott/${decision.id}`, () => ({ on: today() }));
  const { on } = fields;
  const command = useCommand(InterruptRunningDecisionDocument, texts.done, FIELDS);
  const run = async () => {
    if (!(await command.run({ id: decision.id, on, version: command.versionOf(read) }))) return;
    draft.sent();
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
    </ConfirmDialog>
  );
}

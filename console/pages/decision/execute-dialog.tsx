import { RecordDecisionExecutionDocument } from '../../decisions/decisions.generated';
import { readDecision } from '../../decisions/read-decision';
import { decisionsTexts } from '../../decisions/sv';
import { useCommand } from '../../graphql/use-command';
import { useDraftFields } from '../../kept/use-draft-fields';
import { ConfirmDialog } from '../../parts/dialog/confirm-dialog';
import { useReadCase } from '../../parts/dialog/read-case';
import { DateField } from '../../parts/form/date-field';
import { NumberField } from '../../parts/form/number-field';
import { today } from '../../texts/days';
import type { ActProps } from './decision-acts';

const texts = decisionsTexts.acts.execute;
const FIELDS = ['on'];

interface Execution {
  readonly on: string;
  readonly percent: number | undefined;
}

export function ExecuteDialog({ decision, onClose }: ActProps) {
  const read = useReadCase(readDecision(decision));
  const { fields, change, draft } = useDraftFields<Execution>(`verkstall/${decision.id}`, () => ({
    on: today(),
    percent: 100,
  }));
  const { on, percent } = fields;
  const command = useCommand(RecordDecisionExecutionDocument, texts.done, FIELDS);
  const run = async () => {
    if (percent === undefined) return;
    if (!(await command.run({ id: decision.id, on, percent, version: command.versionOf(read) }))) return;
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
      <NumberField
        label={texts.percent}
        value={percent}
        min={1}
        max={100}
        error={texts.percentError}
        onChange={(next) => change({ percent: next })}
      />
    </ConfirmDialog>
  );
}

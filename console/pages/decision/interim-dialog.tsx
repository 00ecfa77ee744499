import { RecordDecisionInterimDocument } from '../../decisions/decisions.generated';
import { readDecision } from '../../decisions/read-decision';
import { decisionsTexts } from '../../decisions/sv';
import { useCommand } from '../../graphql/use-command';
import { useDraftFields } from '../../kept/use-draft-fields';
import { ConfirmDialog } from '../../parts/dialog/confirm-dialog';
import { useReadCase } from '../../parts/dialog/read-case';
import { DateField } from '../../parts/form/date-field';
import { TextField } from '../../parts/form/text-field';
import { today } from '../../texts/days';
import type { ActProps } from './decision-acts';

const texts = decisionsTexts.acts.interim;
const FIELDS = ['from', 'until', 'description'];

interface Interim {
  readonly from: string;
  readonly until?: string;
  readonly description: string;
}

export function InterimDialog({ decision, onClose }: ActProps) {
  const read = useReadCase(readDecision(decision));
  const { fields, change, draft } = useDraftFields<Interim>(
    `tillfallig-insats/${decision.id}`,
    () => ({ from: today(), description: '' }),
    [decision.id],
  );
  const { from, until, description } = fields;
  const command = useCommand(RecordDecisionInterimDocument, texts.done, FIELDS);
  const run = async () => {
    const version = command.versionOf(read);
    const done = await command.run({ id: decision.id, from, until: until ?? null, description, version });
    if (!done) return;
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
        label={texts.from}
        value={from}
        min={decision.decidedOn}
        error={command.errorOf('from')}
        onChange={(date) => date && change({ from: date })}
      />
      <DateField
        label={texts.until}
        value={until}
        min={from}
        error={command.errorOf('until')}
        onChange={(day) => change({ until: day })}
      />
      <TextField
        label={texts.description}
        hint={texts.descriptionHint}
        value={description}
        error={command.errorOf('description')}
        onChange={(next) => change({ description: next })}
        isLong
      />
    </ConfirmDialog>
  );
}

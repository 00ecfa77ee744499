import { type DelayReason, RecordDecisionDelayDocument } from '../../decisions/decisions.generated';
import { readDecision } from '../../decisions/read-decision';
import { decisionsTexts } from '../../decisions/sv';
import { useCommand } from '../../graphql/use-command';
import { useDraftFields } from '../../kept/use-draft-fields';
import { ConfirmDialog } from '../../parts/dialog/confirm-dialog';
import { useReadCase } from '../../parts/dialog/read-case';
import { optionsOf } from '../../parts/filter/choice-filter';
import { Select } from '../../parts/form/select';
import { TextField } from '../../parts/form/text-field';
import { decisionWords } from '../../texts/decision-words';
import type { ActProps } from './decision-acts';

const texts = decisionsTexts.acts.delay;
const FIELDS = ['reason', 'note'];
const NO_DELAY = { reason: 'NO_SUITABLE_CANDIDATE' as DelayReason, note: '' };

export function DelayDialog({ decision, onClose }: ActProps) {
  const read = useReadCase(readDecision(decision));
  const { fields, change, draft } = useDraftFields(`orsak/${decision.id}`, NO_DELAY, [decision.id]);
  const { reason, note } = fields;
  const command = useCommand(RecordDecisionDelayDocument, texts.done, FIELDS);
  const run = async () => {
    const version = command.versionOf(read);
    if (!(await command.run({ id: decision.id, reason, note: note.trim() || null, version }))) return;
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
      <Select
        label={texts.reason}
        options={optionsOf(decisionWords.delayReasons)}
        value={reason}
        error={command.errorOf('reason')}
        onChange={(value) => value && change({ reason: value })}
      />
      <TextField
        label={texts.note}
        hint={texts.noteHint}
        value={note}
        error={command.errorOf('note')}
        onChange={(next) => change({ note: next })}
        isLong
      />
    </ConfirmDialog>
  );
}

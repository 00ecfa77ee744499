import { useCommand } from '../../graphql/use-command';
import { useDraftFields } from '../../kept/use-draft-fields';
import { ConfirmDialog } from '../../parts/dialog/confirm-dialog';
import { DateField } from '../../parts/form/date-field';
import { formatDate } from '../../texts/format';
import { EndStaffMemberDocument, type StaffRowFragment as StaffRow } from './staff.generated';
import { staffTexts } from './sv';

const texts = staffTexts.end;

/** Ends what somebody may, at once or after a last day, and says what that means for the person. */
export function EndStaffDialog({
  member,
  onClose,
}: {
  readonly member: StaffRow;
  readonly onClose: () => void;
}) {
  const { id, name, version } = member;
  const { fields, change, draft } = useDraftFields<{ readonly lastDay?: string }>(
    `avsluta-personal/${id}`,
    {},
  );
  const { lastDay } = fields;
  const done = lastDay === undefined ? texts.done : texts.endsOn;
  const command = useCommand(EndStaffMemberDocument, done, ['input.lastDay']);
  const confirm = async () => {
    const answer = await command.run({ input: { id, version, lastDay: lastDay ?? null } });
    if (answer === null) return;
    draft.sent();
    onClose();
  };
  return (
    <ConfirmDialog
      title={texts.title(name)}
      consequence={lastDay === undefined ? texts.atOnce(name) : texts.after(name, lastDay)}
      action={texts.action}
      isDanger
      isBusy={command.isBusy}
      problem={command.problem}
      draft={draft}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <DateField
        label={texts.lastDay}
        hint={texts.lastDayHint}
        value={lastDay}
        min={formatDate(new Date())}
        error={command.errorOf('input.lastDay')}
        onChange={(day) => change({ lastDay: day })}
      />
    </ConfirmDialog>
  );
}

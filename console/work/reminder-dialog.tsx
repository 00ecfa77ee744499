import { useState } from 'react';
import { useCommand } from '../graphql/use-command';
import { useDraftFields } from '../kept/use-draft-fields';
import { ConfirmDialog } from '../parts/dialog/confirm-dialog';
import { CheckBox } from '../parts/form/check-box';
import { DateField } from '../parts/form/date-field';
import { TextField } from '../parts/form/text-field';
import { useSession } from '../session/session-context';
import { shortReference } from './short-reference';
import { workTexts } from './sv';
import { AddWorkItemDocument, type WorkSubjectType } from './work.generated';
import { askDesks, type WorkDesk } from './work-desks';

const texts = workTexts.reminder;

export interface RemindedSubject {
  readonly type: WorkSubjectType;
  readonly id: string;
}

/** Where a reminder about a thing is kept; undefined for what none is made about. */
export function reminderDeskOf(type: WorkSubjectType): Exclude<WorkDesk, 'reporting'> | undefined {
  if (type === 'DECISION' || type === 'CANDIDATE' || type === 'PLACEMENT') return 'district';
  return type === 'PROPOSAL' || type === 'REQUEST' ? 'brokering' : undefined;
}

export interface ReminderDialogProps {
  /** One of those that `reminderDeskOf` names a desk for. */
  readonly subject: RemindedSubject;
  /** Fetches what shows reminders anew; the dialog closes when it is there. */
  readonly onDone: () => Promise<unknown>;
  readonly onClose: () => void;
}

interface Reminder {
  readonly comment: string;
  readonly dueOn?: string;
  readonly isMine: boolean;
}

const NEW_REMINDER: Reminder = { comment: '', isMine: true };

/** Makes a reminder (bevakning) about a case. */
export function ReminderDialog({ subject, onDone, onClose }: ReminderDialogProps) {
  const session = useSession();
  const command = useCommand(AddWorkItemDocument, texts.done);
  const { fields, change, draft } = useDraftFields(`bevaka/${subject.id}`, NEW_REMINDER);
  const { comment, dueOn, isMine } = fields;
  const [isTried, setTried] = useState(false);
  const add = async () => {
    setTried(true);
    if (comment.trim() === '' || dueOn === undefined) return;
    const { district, inDistrict, inBrokering } = askDesks(session, [reminderDeskOf(subject.type)!]);
    const input = { subjectType: subject.type, subjectId: subject.id, dueOn, comment, isMine };
    const done = await command.run({ district, inDistrict, inBrokering, input });
    if (done === null) return;
    draft.sent();
    await onDone();
    onClose();
  };
  return (
    <ConfirmDialog
      title={texts.title}
      consequence={
        <>
          <p>{texts.lead}</p>
          <p>
            {texts.about}: {workTexts.subjects[subject.type].name} {shortReference(subject.id)}
          </p>
        </>
      }
      action={texts.action}
      isBusy={command.isBusy}
      problem={command.problem}
      onConfirm={() => void add()}
      draft={draft}
      onClose={onClose}
    >
      <TextField
        label={texts.comment}
        hint={texts.commentHint}
        error={isTried && comment.trim() === '' ? texts.commentError : null}
        value={comment}
        onChange={(next) => change({ comment: next })}
        isLong
        isRequired
      />
      <DateField
        label={texts.dueOn}
        error={isTried && dueOn === undefined ? texts.dueOnError : null}
        value={dueOn}
        onChange={(day) => change({ dueOn: day })}
      />
      <CheckBox label={texts.isMine} isChecked={isMine} onChange={(mine) => change({ isMine: mine })} />
    </ConfirmDialog>
  );
}

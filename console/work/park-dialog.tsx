import { useState } from 'react';
import { isVersionConflict } from '../graphql/problem';
import { useCommand } from '../graphql/use-command';
import { useDraftFields } from '../kept/use-draft-fields';
import { ConfirmDialog } from '../parts/dialog/confirm-dialog';
import { ConflictDialog } from '../parts/dialog/conflict-dialog';
import { DateField } from '../parts/form/date-field';
import { TextField } from '../parts/form/text-field';
import { useSession } from '../session/session-context';
import { addDays, today } from '../texts/days';
import { workTexts } from './sv';
import { ParkWorkItemDocument } from './work.generated';
import { askDesks, type WorkRow } from './work-desks';

const texts = workTexts.park;

export interface ParkDialogProps {
  readonly row: WorkRow;
  /** What has happened to the item meanwhile. */
  readonly notice?: string | null;
  /** Fetches the list anew; the dialog closes when it is there. */
  readonly onDone: () => Promise<unknown>;
  readonly onClose: () => void;
}

/** What somebody else has made of an item meanwhile. */
interface Current {
  readonly parkedUntil: string | null;
  readonly comment: string | null;
}

interface Parking {
  readonly until: string | undefined;
  readonly comment: string;
}

/** Puts an item aside until a day. */
export function ParkDialog({ row, notice, onDone, onClose }: ParkDialogProps) {
  const session = useSession();
  const command = useCommand(ParkWorkItemDocument, texts.done, ['until']);
  const { fields, change, draft } = useDraftFields<Parking>(`parkera/${row.id}`, () => ({
    until: row.parkedUntil ?? undefined,
    comment: row.comment ?? '',
  }));
  const { until, comment } = fields;
  const [isTried, setTried] = useState(false);
  const isGood = until !== undefined && until > today();
  const park = async (version: number, wanted: { readonly until: string; readonly comment: string }) => {
    const done = await command.run({ ...askDesks(session, [row.desk]), id: row.id, version, ...wanted });
    if (done === null) return;
    draft.sent();
    await onDone();
    onClose();
  };
  const { problem } = command;
  const current = isVersionConflict(problem) ? (problem.details['current'] as Current) : null;
  if (current !== null) {
    return (
      <ConflictDialog
        fields={[
          {
            key: 'until',
            label: texts.until,
            theirs: current.parkedUntil ?? texts.not,
            yours: until ?? texts.not,
          },
          { key: 'comment', label: texts.comment, theirs: current.comment ?? texts.none, yours: comment },
        ]}
        onKeep={() => void onDone().then(onClose)}
        onSave={(yours) => {
          const day = yours.includes('until') ? until : current.parkedUntil;
          if (!day) return onClose();
          const said = yours.includes('comment') ? comment : (current.comment ?? '');
          void park(Number(problem?.details['version']), { until: day, comment: said });
        }}
      />
    );
  }
  return (
    <ConfirmDialog
      title={texts.title}
      consequence={texts.lead}
      action={texts.action}
      isBusy={command.isBusy}
      problem={problem}
      onConfirm={() => {
        setTried(true);
        if (isGood) void park(row.version, { until, comment });
      }}
      draft={draft}
      onClose={onClose}
    >
      {notice && <p role="alert">{notice}</p>}
      <DateField
        label={texts.until}
        error={isTried && !isGood ? texts.untilError : command.errorOf('until')}
        value={until}
        min={addDays(today(), 1)}
        onChange={(day) => change({ until: day })}
      />
      <TextField
        label={texts.comment}
        hint={texts.commentHint}
        value={comment}
        onChange={(text) => change({ comment: text })}
        isLong
      />
    </ConfirmDialog>
  );
}

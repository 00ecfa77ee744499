import { useState } from 'react';
import { useCommand } from '../../graphql/use-command';
import { useDraftFields } from '../../kept/use-draft-fields';
import { ConfirmDialog } from '../../parts/dialog/confirm-dialog';
import { useReadCase } from '../../parts/dialog/read-case';
import { DateField } from '../../parts/form/date-field';
import { TextField } from '../../parts/form/text-field';
import { EndPlacementDocument } from '../../placements/placements.generated';
import { readPlacement } from '../../placements/read-placement';
import { placementTexts as shared } from '../../placements/sv';
import { today } from '../../texts/days';
import type { PlacementFileFragment as PlacementFile } from './placement.generated';
import { placementTexts } from './sv';

const texts = placementTexts.end;
/** The hub's own default: the need remains. */
const AFTERWARDS = 'INTERRUPTED' as const;

interface PlacementEnd {
  readonly on: string | undefined;
  readonly reason: string;
}

interface EndDialogProps {
  readonly placement: PlacementFile;
  readonly onClose: () => void;
}

/** Ends it on a day that has come, or plans its end for one to come. */
export function EndDialog({ placement, onClose }: EndDialogProps) {
  const { fields, change, draft } = useDraftFields<PlacementEnd>(`avsluta-uppdrag/${placement.id}`, () => ({
    on: today(),
    reason: '',
  }));
  const { on, reason } = fields;
  const [isTried, setTried] = useState(false);
  const read = useReadCase(readPlacement(placement));
  const command = useCommand(EndPlacementDocument, texts.done, ['on', 'reason']);
  const isMissing = reason.trim() === '';
  const end = async () => {
    setTried(true);
    if (isMissing || on === undefined) return;
    const version = command.versionOf(read);
    const given = { id: placement.id, on, reason: reason.trim(), decision: AFTERWARDS, version };
    if (!(await command.run(given))) return;
    draft.sent();
    onClose();
  };
  return (
    <ConfirmDialog
      title={shared.end}
      consequence={texts.consequence}
      action={shared.end}
      isDanger
      isBusy={command.isBusy}
      problem={command.problem}
      read={read}
      draft={draft}
      onConfirm={() => void end()}
      onClose={onClose}
    >
      <DateField
        label={texts.on}
        value={on}
        min={placement.startedOn}
        error={command.errorOf('on')}
        onChange={(day) => change({ on: day })}
      />
      <TextField
        label={shared.reason}
        hint={shared.reasonHint}
        error={isTried && isMissing ? shared.reasonMissing : command.errorOf('reason')}
        value={reason}
        onChange={(next) => change({ reason: next })}
        isLong
        isRequired
      />
    </ConfirmDialog>
  );
}

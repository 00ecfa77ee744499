import { useState } from 'react';
import { useCommand } from '../../graphql/use-command';
import { ConfirmDialog } from '../../parts/dialog/confirm-dialog';
import { useReadCase } from '../../parts/dialog/read-case';
import { DateField } from '../../parts/form/date-field';
import { TextField } from '../../parts/form/text-field';
import { EndPlacementDocument } from '../../placements/placements.generated';
import { readPlacement } from '../../placements/read-placement';
import { today } from '../../texts/days';
import type { PlacementFileFragment as PlacementFile } from './placement.generated';
import { placementTexts } from './sv';

const texts = placementTexts.end;
/** The hub's own default: the need remains. */
const AFTERWARDS = 'INTERRUPTED' as const;

interface EndDialogProps {
  readonly placement: PlacementFile;
  readonly onClose: () => void;
}

/** Ends it on a day that has come, or plans its end for one to come. */
export function EndDialog({ placement, onClose }: EndDialogProps) {
  const [on, setOn] = useState<string | undefined>(today());
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const read = useReadCase(readPlacement(placement));
  const command = useCommand(EndPlacementDocument, texts.done, ['on', 'reason']);
  const isMissing = reason.trim() === '';
  const end = async () => {
    setTried(true);
    if (isMissing || on === undefined) return;
    const version = command.versionOf(read);
    const given = { id: placement.id, on, reason: reason.trim(), decision: AFTERWARDS, version };
    if (await command.run(given)) onClose();
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
      onConfirm={() => void end()}
      onClose={onClose}
    >
      <DateField
        label={texts.on}
        value={on}
        min={placement.startedOn}
        error={command.errorOf('on')}
        onChange={setOn}
      />
      <TextField
        label={placementTexts.reason}
        hint={placementTexts.reasonHint}
        error={isTried && isMissing ? placementTexts.reasonMissing : command.errorOf('reason')}
        value={reason}
        onChange={setReason}
        isLong
        isRequired
      />
    </ConfirmDialog>
  );
}

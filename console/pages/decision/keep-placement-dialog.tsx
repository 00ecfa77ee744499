import { WithdrawPlannedPlacementEndDocument } from '../../decisions/decisions.generated';
import { decisionsTexts } from '../../decisions/sv';
import { useCommand } from '../../graphql/use-command';
import { ConfirmDialog } from '../../parts/dialog/confirm-dialog';
import { useReadCase } from '../../parts/dialog/read-case';
import { type ReadablePlacement, readPlacement } from '../../placements/read-placement';

const texts = decisionsTexts.placements.keep;

export interface KeepPlacementDialogProps {
  readonly placement: ReadablePlacement;
  readonly onClose: () => void;
}

/** Takes back the end that was planned. */
export function KeepPlacementDialog({ placement, onClose }: KeepPlacementDialogProps) {
  const { id } = placement;
  const read = useReadCase(readPlacement(placement));
  const command = useCommand(WithdrawPlannedPlacementEndDocument, texts.done);
  const run = async () => {
    if (await command.run({ id, version: command.versionOf(read) })) onClose();
  };
  return (
    <ConfirmDialog
      title={texts.open}
      consequence={texts.consequence}
      action={texts.open}
      isBusy={command.isBusy}
      problem={command.problem}
      read={read}
      onConfirm={() => void run()}
      onClose={onClose}
    />
  );
}

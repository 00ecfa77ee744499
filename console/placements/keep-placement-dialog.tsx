import { useCommand } from '../graphql/use-command';
import { ConfirmDialog } from '../parts/dialog/confirm-dialog';
import { useReadCase } from '../parts/dialog/read-case';
import type { PlacementActProps } from './placement-act';
import { WithdrawPlannedEndDocument } from './placements.generated';
import { readPlacement } from './read-placement';
import { placementTexts } from './sv';

const texts = placementTexts.keep;

/** Takes back the end that was planned. */
export function KeepPlacementDialog({ placement, onClose }: PlacementActProps) {
  const { id } = placement;
  const read = useReadCase(readPlacement(placement));
  const command = useCommand(WithdrawPlannedEndDocument, texts.done);
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

import { WithdrawPlannedPlacementEndDocument } from '../../decisions/decisions.generated';
import { decisionsTexts } from '../../decisions/sv';
import { useCommand } from '../../graphql/use-command';
import { ConfirmDialog } from '../../parts/dialog/confirm-dialog';

const texts = decisionsTexts.placements.keep;

export interface KeepPlacementDialogProps {
  readonly placement: { readonly id: string };
  readonly onClose: () => void;
}

/** Takes back the end that was planned. */
export function KeepPlacementDialog({ placement: { id }, onClose }: KeepPlacementDialogProps) {
  const command = useCommand(WithdrawPlannedPlacementEndDocument, texts.done);
  const run = async () => {
    if (await command.run({ id })) onClose();
  };
  return (
    <ConfirmDialog
      title={texts.open}
      consequence={texts.consequence}
      action={texts.open}
      isBusy={command.isBusy}
      problem={command.problem}
      onConfirm={() => void run()}
      onClose={onClose}
    />
  );
}

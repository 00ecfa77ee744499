import { ReasonDialog } from '../parts/dialog/reason-dialog';
import type { PlacementActProps } from './placement-act';
import { WithdrawPlacementDocument } from './placements.generated';
import { readPlacement } from './read-placement';
import { placementTexts } from './sv';

const texts = placementTexts.withdraw;

/** Takes a placement back that has not begun. */
export function WithdrawPlacementDialog({ placement, onClose }: PlacementActProps) {
  const { id } = placement;
  return (
    <ReasonDialog
      form={`ta-tillbaka-uppdrag/${id}`}
      document={WithdrawPlacementDocument}
      read={readPlacement(placement)}
      toVariables={(reason, version) => ({ id, reason, version })}
      isDanger
      texts={placementTexts}
      done={texts.done}
      title={texts.open}
      consequence={texts.consequence}
      action={texts.open}
      onClose={onClose}
    />
  );
}

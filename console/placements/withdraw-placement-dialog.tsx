import { ReasonDialog, type ReasonTexts } from '../parts/dialog/reason-dialog';
import type { PlacementActProps } from './placement-act';
import { WithdrawPlacementDocument } from './placements.generated';
import { readPlacement } from './read-placement';

/** Takes a placement back that has not begun. */
export function WithdrawPlacementDialog(props: PlacementActProps & { readonly reasonTexts: ReasonTexts }) {
  const { placement, texts, reasonTexts, onClose } = props;
  const { id } = placement;
  return (
    <ReasonDialog
      form={`dra-tillbaka-uppdrag/${id}`}
      document={WithdrawPlacementDocument}
      read={readPlacement(placement)}
      toVariables={(reason, version) => ({ id, reason, version })}
      isDanger
      texts={reasonTexts}
      done={texts.done}
      title={texts.open}
      consequence={texts.consequence}
      action={texts.open}
      onClose={onClose}
    />
  );
}

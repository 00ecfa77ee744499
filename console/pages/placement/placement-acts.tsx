import { useState } from 'react';
import { Button } from '../../parts/form/button';
import { KeepPlacementDialog } from '../../placements/keep-placement-dialog';
import { placementTexts } from '../../placements/sv';
import { WithdrawPlacementDialog } from '../../placements/withdraw-placement-dialog';
import { today } from '../../texts/days';
import { EndDialog } from './end-dialog';
import type { PlacementFileFragment as PlacementFile } from './placement.generated';

const { end, keep, withdraw } = placementTexts;
const actTexts = { end, keep: keep.open, withdraw: withdraw.open };
type Act = keyof typeof actTexts;

/** What can be done with a placement that runs, or is still to begin. */
export function PlacementActs({ placement }: { readonly placement: PlacementFile }) {
  const [act, setAct] = useState<Act | null>(null);
  const onClose = () => setAct(null);
  return (
    <p>
      {actsOn(placement).map((each) => (
        <Button key={each} look={each === 'keep' ? 'secondary' : 'danger'} onPress={() => setAct(each)}>
          {actTexts[each]}
        </Button>
      ))}
      {act === 'end' && <EndDialog placement={placement} onClose={onClose} />}
      {act === 'keep' && <KeepPlacementDialog placement={placement} onClose={onClose} />}
      {act === 'withdraw' && <WithdrawPlacementDialog placement={placement} onClose={onClose} />}
    </p>
  );
}

function actsOn({ status, startedOn, plannedEnd }: PlacementFile): readonly Act[] {
  if (status !== 'RUNNING') return [];
  if (startedOn > today()) return ['withdraw'];
  return plannedEnd ? ['end', 'keep'] : ['end'];
}

import { useState } from 'react';
import { Button } from '../../parts/form/button';
import { KeepPlacementDialog } from '../../placements/keep-placement-dialog';
import { WithdrawPlacementDialog } from '../../placements/withdraw-placement-dialog';
import { today } from '../../texts/days';
import { EndDialog } from './end-dialog';
import type { PlacementFileFragment as PlacementFile } from './placement.generated';
import { placementTexts as texts } from './sv';

type Act = 'end' | 'unplan' | 'withdraw';

/** What can be done with a placement that runs, or is still to begin. */
export function PlacementActs({ placement }: { readonly placement: PlacementFile }) {
  const [act, setAct] = useState<Act | null>(null);
  const onClose = () => setAct(null);
  return (
    <p>
      {actsOn(placement).map((each) => (
        <Button key={each} look={each === 'unplan' ? 'secondary' : 'danger'} onPress={() => setAct(each)}>
          {texts[each].open}
        </Button>
      ))}
      {act === 'end' && <EndDialog placement={placement} onClose={onClose} />}
      {act === 'unplan' && (
        <KeepPlacementDialog placement={placement} texts={texts.unplan} onClose={onClose} />
      )}
      {act === 'withdraw' && (
        <WithdrawPlacementDialog
          placement={placement}
          texts={texts.withdraw}
          reasonTexts={texts}
          onClose={onClose}
        />
      )}
    </p>
  );
}

function actsOn({ status, startedOn, plannedEnd }: PlacementFile): readonly Act[] {
  if (status !== 'RUNNING') return [];
  if (startedOn > today()) return ['withdraw'];
  return plannedEnd ? ['end', 'unplan'] : ['end'];
}

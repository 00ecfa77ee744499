import { useState } from 'react';
import { Button } from '../../parts/form/button';
import { KeepPlacementDialog } from '../../placements/keep-placement-dialog';
import { PLACEMENT_ACTS, type PlacementAct } from '../../placements/placement-act';
import { WithdrawPlacementDialog } from '../../placements/withdraw-placement-dialog';
import { today } from '../../texts/days';
import { EndDialog } from './end-dialog';
import type { PlacementFileFragment as PlacementFile } from './placement.generated';
import styles from './placement-acts.module.css';

/** What can be done with a placement that runs, or is still to begin. */
export function PlacementActs({ placement }: { readonly placement: PlacementFile }) {
  const [act, setAct] = useState<PlacementAct | null>(null);
  const onClose = () => setAct(null);
  return (
    <div className={styles.acts}>
      {actsOn(placement).map((each) => (
        <Button key={each} look={each === 'keep' ? 'secondary' : 'danger'} onPress={() => setAct(each)}>
          {PLACEMENT_ACTS[each]}
        </Button>
      ))}
      {act === 'end' && <EndDialog placement={placement} onClose={onClose} />}
      {act === 'keep' && <KeepPlacementDialog placement={placement} onClose={onClose} />}
      {act === 'withdraw' && <WithdrawPlacementDialog placement={placement} onClose={onClose} />}
    </div>
  );
}

function actsOn({ status, startedOn, plannedEnd }: PlacementFile): readonly PlacementAct[] {
  if (status !== 'RUNNING') return [];
  if (startedOn > today()) return ['withdraw'];
  return plannedEnd ? ['end', 'keep'] : ['end'];
}

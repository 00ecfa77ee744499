import { useState } from 'react';
import styles from '../../decisions/decision.module.css';
import type { WholeDecisionFragment as WholeDecision } from '../../decisions/decisions.generated';
import { decisionsTexts } from '../../decisions/sv';
import { withDates } from '../../parts/domain/with-dates';
import { Button } from '../../parts/form/button';
import { KeepPlacementDialog } from '../../placements/keep-placement-dialog';
import { PLACEMENT_ACTS, type PlacementAct } from '../../placements/placement-act';
import { placementWords } from '../../placements/placement-words';
import { placementTexts } from '../../placements/sv';
import { WithdrawPlacementDialog } from '../../placements/withdraw-placement-dialog';
import { today } from '../../texts/days';
import { EndPlacementDialog } from './end-placement-dialog';

const texts = decisionsTexts.placements;

export type DecisionPlacement = WholeDecision['placements'][number];

export interface DecisionPlacementsProps {
  readonly decision: WholeDecision;
  readonly onChanged: () => void;
}

/** Who carries out the decision, until when, and how each of it is ended. */
export function DecisionPlacements({ decision, onChanged }: DecisionPlacementsProps) {
  if (decision.placements.length === 0) return null;
  return (
    <section className={styles.panel} aria-labelledby="placements">
      <h2 id="placements">{placementTexts.title}</h2>
      {decision.placements.map((placement) => (
        <OnePlacement key={placement.id} decision={decision} placement={placement} onChanged={onChanged} />
      ))}
    </section>
  );
}

function OnePlacement(props: DecisionPlacementsProps & { readonly placement: DecisionPlacement }) {
  const { decision, placement, onChanged } = props;
  const [act, setAct] = useState<PlacementAct | null>(null);
  const close = () => {
    setAct(null);
    onChanged();
  };
  const { plannedEnd } = placement;
  return (
    <div className={styles.column} data-placement={placement.status}>
      <p>{withDates(placementWords(placement, today()))}</p>
      {plannedEnd && (
        <p className={styles.soft}>
          {withDates(texts.planned(texts.outcomes[plannedEnd.decision], plannedEnd.reason))}
        </p>
      )}
      <div className={styles.acts}>
        {actsOn(placement).map((each) => (
          <Button key={each} look={each === 'withdraw' ? 'danger' : 'secondary'} onPress={() => setAct(each)}>
            {PLACEMENT_ACTS[each]}
          </Button>
        ))}
      </div>
      {act === 'end' && <EndPlacementDialog decision={decision} placement={placement} onClose={close} />}
      {act === 'keep' && <KeepPlacementDialog placement={placement} onClose={close} />}
      {act === 'withdraw' && <WithdrawPlacementDialog placement={placement} onClose={close} />}
    </div>
  );
}

function actsOn({ status, startedOn, plannedEndOn }: DecisionPlacement): readonly PlacementAct[] {
  if (status !== 'RUNNING') return [];
  const ends: readonly PlacementAct[] = plannedEndOn ? ['end', 'keep'] : ['end'];
  return startedOn > today() ? [...ends, 'withdraw'] : ends;
}

import { useState } from 'react';
import { isWaiting } from '../../decisions/clock';
import styles from '../../decisions/decision.module.css';
import type { WholeDecisionFragment as WholeDecision } from '../../decisions/decisions.generated';
import { decisionsTexts } from '../../decisions/sv';
import { Button } from '../../parts/form/button';
import { today } from '../../texts/days';
import { CloseDialog } from './close-dialog';
import { CorrectDialog } from './correct-dialog';
import { DelayDialog } from './delay-dialog';
import { ExecuteDialog } from './execute-dialog';
import { InterimDialog } from './interim-dialog';
import { InterruptDialog } from './interrupt-dialog';

const texts = decisionsTexts.acts;

/** What an act's dialog is told. */
export interface ActProps {
  readonly decision: WholeDecision;
  readonly onClose: () => void;
}

const DIALOGS = {
  execute: ExecuteDialog,
  delay: DelayDialog,
  interim: InterimDialog,
  interrupt: InterruptDialog,
  close: CloseDialog,
  correct: CorrectDialog,
} as const;

type Act = keyof typeof DIALOGS;

/** What can be done to the decision as it stands. */
export function DecisionActs(props: { readonly decision: WholeDecision; readonly onChanged: () => void }) {
  const { decision, onChanged } = props;
  const [act, setAct] = useState<Act | null>(null);
  const Dialog = act && DIALOGS[act];
  return (
    <section className={styles.panel} aria-labelledby="acts">
      <h2 id="acts">{texts.title}</h2>
      <div className={styles.acts}>
        {actsOn(decision).map((each) => (
          <Button key={each} look={each === 'close' ? 'danger' : 'secondary'} onPress={() => setAct(each)}>
            {texts[each].open}
          </Button>
        ))}
      </div>
      {Dialog && (
        <Dialog
          decision={decision}
          onClose={() => {
            setAct(null);
            onChanged();
          }}
        />
      )}
    </section>
  );
}

function actsOn(decision: WholeDecision): readonly Act[] {
  if (decision.closedOn) return ['correct'];
  // While a placement runs, its end is what interrupts or closes the decision.
  const isFree = decision.placements.every(({ status }) => status !== 'RUNNING');
  const ends: readonly Act[] = isFree ? ['close'] : [];
  if (isWaiting(decision, today())) return ['execute', 'delay', 'interim', 'correct', ...ends];
  if (!decision.executedOn) return ['correct'];
  return isFree ? ['interrupt', 'correct', ...ends] : ['correct'];
}

import { useState } from 'react';
import type { ClosureReason } from '../../decisions/decisions.generated';
import { decisionsTexts } from '../../decisions/sv';
import { useCommand } from '../../graphql/use-command';
import { useDraftFields } from '../../kept/use-draft-fields';
import { ConfirmDialog } from '../../parts/dialog/confirm-dialog';
import { useReadCase } from '../../parts/dialog/read-case';
import { optionsOf } from '../../parts/filter/choice-filter';
import { DateField } from '../../parts/form/date-field';
import { Select } from '../../parts/form/select';
import { TextField } from '../../parts/form/text-field';
import { type DecisionAfterPlacement, EndPlacementDocument } from '../../placements/placements.generated';
import { readPlacement } from '../../placements/read-placement';
import { placementTexts } from '../../placements/sv';
import { today } from '../../texts/days';
import { decisionWords } from '../../texts/decision-words';
import type { ActProps } from './decision-acts';
import type { DecisionPlacement } from './decision-placements';

const { placements: texts, acts } = decisionsTexts;
const FIELDS = ['on', 'reason', 'decision', 'closureReason'];
const { EXPIRED: _bySelf, ...REASONS } = decisionWords.closureReasons;

/** The last day of a placement, come or to come, and what becomes of the decision then. */
export function EndPlacementDialog(props: ActProps & { readonly placement: DecisionPlacement }) {
  const { decision, placement, onClose } = props;
  const { id, startedOn, endsOn, plannedEnd } = placement;
  const earliest = startedOn > today() ? startedOn : today();
  const { fields, change, draft } = useDraftFields(
    `avsluta-uppdrag/${id}`,
    () => ({
      on: plannedEnd?.on ?? earliest,
      reason: plannedEnd?.reason ?? '',
      outcome: (plannedEnd?.decision ?? 'INTERRUPTED') as DecisionAfterPlacement,
      closure: (plannedEnd?.closureReason ?? 'NEED_GONE') as ClosureReason,
    }),
    [decision.id],
  );
  const { on, reason, outcome, closure } = fields;
  const [isTried, setTried] = useState(false);
  const read = useReadCase(readPlacement(placement));
  const command = useCommand(
    EndPlacementDocument,
    on > today() ? texts.end.plannedDone : texts.end.done,
    FIELDS,
  );
  const isMissing = reason.trim() === '';
  const closureReason = outcome === 'CLOSED' ? closure : null;
  const run = async () => {
    setTried(true);
    if (isMissing) return;
    const version = command.versionOf(read);
    if (!(await command.run({ id, on, reason, decision: outcome, closureReason, version }))) return;
    draft.sent();
    onClose();
  };
  return (
    <ConfirmDialog
      title={placementTexts.end}
      consequence={consequenceOf(props, { on, outcome })}
      action={on > today() ? texts.end.plan : placementTexts.end}
      isDanger={on <= today()}
      isBusy={command.isBusy}
      problem={command.problem}
      read={read}
      draft={draft}
      onConfirm={() => void run()}
      onClose={onClose}
    >
      <DateField
        label={texts.end.on}
        value={on}
        min={startedOn}
        max={endsOn > decision.validUntil ? endsOn : decision.validUntil}
        error={command.errorOf('on')}
        onChange={(date) => date && change({ on: date })}
      />
      <Select
        label={texts.end.decision}
        options={optionsOf<DecisionAfterPlacement>(texts.outcomes)}
        value={outcome}
        error={command.errorOf('decision')}
        onChange={(value) => value && change({ outcome: value })}
      />
      {outcome === 'CLOSED' && (
        <Select
          label={acts.close.reason}
          options={optionsOf<ClosureReason>(REASONS as Record<ClosureReason, string>)}
          value={closure}
          error={command.errorOf('closureReason')}
          onChange={(value) => value && change({ closure: value })}
        />
      )}
      <TextField
        label={texts.end.reason}
        hint={placementTexts.reasonHint}
        value={reason}
        error={isTried && isMissing ? placementTexts.reasonMissing : command.errorOf('reason')}
        onChange={(next) => change({ reason: next })}
        isLong
        isRequired
      />
    </ConfirmDialog>
  );
}

interface ChosenEnd {
  readonly on: string;
  readonly outcome: DecisionAfterPlacement;
}

function consequenceOf(
  { decision, placement }: { readonly decision: ActProps['decision']; readonly placement: DecisionPlacement },
  { on, outcome }: ChosenEnd,
): string {
  const { ends, plannedEnds, follows } = texts.end;
  const isOneOfMore = decision.placements.some(
    ({ id, status }) => id !== placement.id && status === 'RUNNING',
  );
  const interrupted = isOneOfMore ? 'others' : decision.executedOn ? 'INTERRUPTED' : 'waits';
  return `${on > today() ? plannedEnds(on) : ends(on)} ${follows[outcome === 'CLOSED' ? 'CLOSED' : interrupted]}`;
}

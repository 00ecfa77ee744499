import { useState } from 'react';
import { useCommand } from '../../graphql/use-command';
import { ConfirmDialog } from '../../parts/dialog/confirm-dialog';
import { useReadCase } from '../../parts/dialog/read-case';
import { ReasonDialog } from '../../parts/dialog/reason-dialog';
import { Button } from '../../parts/form/button';
import { readPlacement } from '../../placements/read-placement';
import { today } from '../../texts/days';
import { EndDialog, type PlacementDialogProps } from './end-dialog';
import {
  type PlacementFileFragment as PlacementFile,
  WithdrawPlacementDocument,
  WithdrawPlannedEndDocument,
} from './placement.generated';
import { placementTexts as texts } from './sv';

type Act = 'end' | 'unplan' | 'withdraw';

/** What can be done with a placement that runs, or is still to begin. */
export function PlacementActs({ placement }: { readonly placement: PlacementFile }) {
  const [act, setAct] = useState<Act | null>(null);
  const onClose = () => setAct(null);
  const { id } = placement;
  return (
    <p>
      {actsOn(placement).map((each) => (
        <Button key={each} look={each === 'unplan' ? 'secondary' : 'danger'} onPress={() => setAct(each)}>
          {texts[each].open}
        </Button>
      ))}
      {act === 'end' && <EndDialog placement={placement} onClose={onClose} />}
      {act === 'unplan' && <UnplanDialog placement={placement} onClose={onClose} />}
      {act === 'withdraw' && (
        <ReasonDialog
          title={texts.withdraw.open}
          consequence={texts.withdraw.consequence}
          action={texts.withdraw.open}
          isDanger
          texts={texts}
          done={texts.withdraw.done}
          form={`aterkalla-uppdrag/${id}`}
          document={WithdrawPlacementDocument}
          read={readPlacement(placement)}
          toVariables={(reason, version) => ({ id, reason, version })}
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

function UnplanDialog({ placement, onClose }: PlacementDialogProps) {
  const read = useReadCase(readPlacement(placement));
  const command = useCommand(WithdrawPlannedEndDocument, texts.unplan.done);
  const withdraw = async () => {
    if (await command.run({ id: placement.id, version: command.versionOf(read) })) onClose();
  };
  return (
    <ConfirmDialog
      title={texts.unplan.open}
      consequence={texts.unplan.consequence}
      action={texts.unplan.open}
      isBusy={command.isBusy}
      problem={command.problem}
      read={read}
      onConfirm={() => void withdraw()}
      onClose={onClose}
    />
  );
}

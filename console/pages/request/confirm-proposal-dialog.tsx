import { useState } from 'react';
import { readProposal } from '../../brokering/read-brokering';
import { useCommand } from '../../graphql/use-command';
import { useDraftFields } from '../../kept/use-draft-fields';
import { ConfirmDialog } from '../../parts/dialog/confirm-dialog';
import { useReadCase } from '../../parts/dialog/read-case';
import { DateField } from '../../parts/form/date-field';
import { candidateName } from '../../request-case/candidate-name';
import { ConfirmProposalDocument, type ConfirmProposalMutation } from '../../request-case/request.generated';
import styles from '../../request-case/request-page.module.css';
import { requestTexts } from '../../request-case/sv';
import type { CaseProposal, RequestCase } from '../../request-case/use-request-case';
import { formatDate, formatMoney } from '../../texts/format';

const texts = requestTexts.confirm;

export interface ConfirmProposalDialogProps {
  readonly request: RequestCase;
  readonly proposal: CaseProposal;
  readonly onClose: () => void;
}

interface PlacementDays {
  readonly startsOn?: string;
  readonly endsOn?: string;
}

/** The placement's days, and what the confirmation leads to. What came of it is said when the hub has answered. */
export function ConfirmProposalDialog({ request, proposal, onClose }: ConfirmProposalDialogProps) {
  const today = formatDate(new Date());
  const { startsOn: wished } = request.needs;
  const { fields, change, draft } = useDraftFields<PlacementDays>(`bekrafta/${proposal.id}`, () => ({
    startsOn: wished > today ? wished : today,
  }));
  const { startsOn, endsOn } = fields;
  const [isTried, setTried] = useState(false);
  const read = useReadCase(readProposal(proposal));
  const command = useCommand(ConfirmProposalDocument, outcomeOf, ['startsOn', 'endsOn']);
  const errorOf = (field: string, value: string | undefined) =>
    isTried && value === undefined ? texts.missing : command.errorOf(field);
  const send = async () => {
    setTried(true);
    if (startsOn === undefined || endsOn === undefined) return;
    const version = command.versionOf(read);
    if ((await command.run({ id: proposal.id, startsOn, endsOn, version })) === null) return;
    draft.sent();
    onClose();
  };
  return (
    <ConfirmDialog
      title={texts.title(candidateName(proposal.candidate))}
      consequence={<Consequence request={request} />}
      action={texts.action}
      isBusy={command.isBusy}
      problem={command.problem}
      read={read}
      draft={draft}
      onConfirm={() => void send()}
      onClose={onClose}
    >
      <DateField
        label={texts.startsOn}
        value={startsOn}
        error={errorOf('startsOn', startsOn)}
        onChange={(day) => change({ startsOn: day })}
      />
      <DateField
        label={texts.endsOn}
        hint={texts.endsOnHint}
        value={endsOn}
        error={errorOf('endsOn', endsOn)}
        onChange={(day) => change({ endsOn: day })}
      />
    </ConfirmDialog>
  );
}

function Consequence({ request: { district, placementCharge } }: { readonly request: RequestCase }) {
  return (
    <div className={styles.consequence}>
      <p>{texts.executed(district.name)}</p>
      <p>
        {placementCharge ? texts.charged(district.name, formatMoney(placementCharge)) : texts.noPrice}{' '}
        {texts.final}
      </p>
    </div>
  );
}

function outcomeOf({ confirmProposal }: ConfirmProposalMutation): string {
  const status = confirmProposal?.status;
  return status === 'CONFIRMED' || status === 'FAILED' ? texts.done[status] : texts.done.waits;
}

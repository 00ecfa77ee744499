import { useState } from 'react';
import { isWaiting } from '../../decisions/clock';
import styles from '../../decisions/decision.module.css';
import type {
  DecisionRequestsQuery,
  WholeDecisionFragment as WholeDecision,
} from '../../decisions/decisions.generated';
import { decisionsTexts } from '../../decisions/sv';
import { useCommand } from '../../graphql/use-command';
import { ConfirmDialog } from '../../parts/dialog/confirm-dialog';
import { Button } from '../../parts/form/button';
import { TextField } from '../../parts/form/text-field';
import { WithdrawRequestDocument } from '../../request-case/request.generated';
import { today } from '../../texts/days';
import { formatAges, formatMoment } from '../../texts/format';
import { sv } from '../../texts/sv';
import { DecisionProposal } from './decision-proposal';
import { NeedsDialog } from './needs-dialog';

const texts = decisionsTexts.request;
const LIVE = new Set(['OPEN', 'PROPOSED']);

type Request = NonNullable<DecisionRequestsQuery['placementRequests']>['nodes'][number];

export interface DecisionRequestProps {
  readonly decision: WholeDecision;
  /** The longest ago first. */
  readonly requests: readonly Request[];
  readonly onChanged: () => void;
}

/** What the resursteam has been asked for, what it has proposed, and what has been answered. */
export function DecisionRequest({ decision, requests, onChanged }: DecisionRequestProps) {
  const [open, setOpen] = useState<'ask' | 'withdraw' | null>(null);
  const live = requests.find(({ status }) => LIVE.has(status));
  const close = () => {
    setOpen(null);
    onChanged();
  };
  return (
    <section className={styles.panel} aria-labelledby="request">
      <h2 id="request">{texts.title}</h2>
      {requests.length === 0 && <p className={styles.soft}>{texts.none}</p>}
      {[...requests].reverse().map((request) => (
        <OneRequest key={request.id} request={request} onChanged={onChanged} />
      ))}
      <div className={styles.acts}>
        {live === undefined && isWaiting(decision, today()) && (
          <Button look="primary" onPress={() => setOpen('ask')}>
            {texts.open}
          </Button>
        )}
        {live && <Button onPress={() => setOpen('withdraw')}>{texts.withdraw.open}</Button>}
      </div>
      {open === 'ask' && <NeedsDialog decision={decision} onClose={close} />}
      {open === 'withdraw' && live && <WithdrawDialog id={live.id} onClose={close} />}
    </section>
  );
}

function OneRequest(props: { readonly request: Request; readonly onChanged: () => void }) {
  const { status, requestedAt, needs, proposals } = props.request;
  return (
    <div className={styles.column}>
      <p>
        <strong>{texts.statuses[status]}</strong>
      </p>
      <p className={styles.soft}>
        {texts.at(formatMoment(requestedAt))}:{' '}
        {texts.asked(sv.kinds[needs.kind], formatAges(needs.ageFrom, needs.ageTo), needs.startsOn)}
      </p>
      {proposals.map((proposal) => (
        <DecisionProposal key={proposal.id} proposal={proposal} onChanged={props.onChanged} />
      ))}
    </div>
  );
}

function WithdrawDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const [reason, setReason] = useState('');
  const command = useCommand(WithdrawRequestDocument, texts.withdraw.done, ['reason']);
  const run = async () => {
    if (await command.run({ id, reason })) onClose();
  };
  return (
    <ConfirmDialog
      title={texts.withdraw.open}
      consequence={texts.withdraw.consequence}
      action={texts.withdraw.action}
      isDanger
      isBusy={command.isBusy}
      problem={command.problem}
      onConfirm={() => void run()}
      onClose={onClose}
    >
      <TextField
        label={texts.withdraw.reason}
        value={reason}
        error={command.errorOf('reason')}
        onChange={setReason}
        isRequired
      />
    </ConfirmDialog>
  );
}

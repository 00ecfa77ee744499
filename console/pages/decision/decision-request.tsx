import { useState } from 'react';
import { readRequest } from '../../brokering/read-brokering';
import { isWaiting } from '../../decisions/clock';
import styles from '../../decisions/decision.module.css';
import type {
  DecisionRequestsQuery,
  WholeDecisionFragment as WholeDecision,
} from '../../decisions/decisions.generated';
import { decisionsTexts } from '../../decisions/sv';
import { ReasonDialog } from '../../parts/dialog/reason-dialog';
import { withDates } from '../../parts/domain/with-dates';
import { Button } from '../../parts/form/button';
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
      {open === 'withdraw' && live && (
        <ReasonDialog
          title={texts.withdraw.open}
          consequence={texts.withdraw.consequence}
          action={texts.withdraw.action}
          isDanger
          texts={texts.withdraw}
          done={texts.withdraw.done}
          form={`ta-tillbaka/${live.id}`}
          document={WithdrawRequestDocument}
          read={readRequest(live)}
          toVariables={(reason, version) => ({ id: live.id, reason, version })}
          onClose={close}
        />
      )}
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
        {withDates(texts.at(formatMoment(requestedAt)))}:{' '}
        {withDates(texts.asked(sv.kinds[needs.kind], formatAges(needs.ageFrom, needs.ageTo), needs.startsOn))}
      </p>
      {proposals.map((proposal) => (
        <DecisionProposal key={proposal.id} proposal={proposal} onChanged={props.onChanged} />
      ))}
    </div>
  );
}

import { useState } from 'react';
import { readRequest } from '../../brokering/read-brokering';
import { brokeringTexts } from '../../brokering/sv';
import { ReasonDialog } from '../../parts/dialog/reason-dialog';
import { Button } from '../../parts/form/button';
import { WithdrawRequestDocument } from '../../request-case/request.generated';
import styles from '../../request-case/request-page.module.css';
import { requestTexts } from '../../request-case/sv';
import { isLive, liveProposals, type RequestCase } from '../../request-case/use-request-case';
import type { Session } from '../../session/session';
import { useSession } from '../../session/session-context';

const texts = requestTexts.next;

/** Where the request stands, and what happens next, for whoever reads it. */
export function NextSection({ request }: { readonly request: RequestCase }) {
  const { role, district } = useSession();
  const [isWithdrawing, setWithdrawing] = useState(false);
  const live = liveProposals(request).length;
  return (
    <section className={styles.next} aria-labelledby="next">
      <h2 id="next">
        {texts.title} <span className={styles.status}>{brokeringTexts.requestStatuses[request.status]}</span>
      </h2>
      <p>{nextOf(request, sideOf(request, { role, district }))}</p>
      {isLive(request) && <p>{texts.few(live, request.matchesWanted)}</p>}
      {isLive(request) && request.district.code === district && (
        <p>
          <Button onPress={() => setWithdrawing(true)}>{requestTexts.withdraw.requestAction}</Button>
        </p>
      )}
      {isWithdrawing && (
        <ReasonDialog
          form={`aterta-forfragan/${request.id}`}
          document={WithdrawRequestDocument}
          read={readRequest(request)}
          toVariables={(reason, version) => ({ id: request.id, reason, version })}
          isDanger
          texts={requestTexts.withdraw}
          done={requestTexts.withdraw.done}
          title={requestTexts.withdraw.requestTitle}
          consequence={requestTexts.withdraw.requestConsequence}
          action={requestTexts.withdraw.requestAction}
          onClose={() => setWithdrawing(false)}
        />
      )}
    </section>
  );
}

type Side = 'broker' | 'handler' | 'staff';

function sideOf(request: RequestCase, { role, district }: Pick<Session, 'role' | 'district'>): Side {
  if (role === 'resursteam') return 'broker';
  return role === 'handlaggare' && request.district.code === district ? 'handler' : 'staff';
}

function nextOf(request: RequestCase, side: Side): string {
  const { status } = request;
  const hasEnded = request.proposals.some(({ placement }) => placement?.status === 'ENDED');
  if (status === 'PLACED') return hasEnded ? texts.ENDED : texts.PLACED;
  if (status === 'WITHDRAWN') return texts.WITHDRAWN;
  const isAccepted = request.proposals.some((proposal) => proposal.status === 'ACCEPTED');
  return texts[side][isAccepted ? 'ACCEPTED' : status];
}

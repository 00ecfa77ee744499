import { createLazyRoute, useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { problemOf } from '../../graphql/problem';
import { Facts } from '../../parts/domain/facts';
import { PageHead } from '../../parts/page/page-head';
import { Loading } from '../../parts/states/loading';
import { ErrorState, StateText, ToStart } from '../../parts/states/state-texts';
import { useSession } from '../../session/session-context';
import { shortReference } from '../../work/short-reference';
import { useWorkLive } from '../../work/work-live';
import { type PlacementFileFragment as PlacementFile, PlacementFileDocument } from './placement.generated';
import { PlacementActs } from './placement-acts';
import { PlacementCandidate, PlacementDecision } from './placement-parties';
import { placementTexts as texts } from './sv';

export const placementPage = createLazyRoute('/uppdrag/$id')({ component: PlacementPage });

/** One placement of the own district's decisions: its days, and how it ends. */
function PlacementPage() {
  const { id } = useParams({ from: '/uppdrag/$id' });
  const [{ data, error, fetching }, execute] = useQuery({ query: PlacementFileDocument, variables: { id } });
  const refresh = () => execute({ requestPolicy: 'network-only' });
  useWorkLive(refresh);
  const placement = data?.placement ?? null;
  const session = useSession();
  return (
    <>
      <PageHead title={texts.heading(shortReference(id))} lead={texts.lead} />
      {error && !placement && <ErrorState problem={problemOf(error)} onRetry={refresh} />}
      {fetching && !placement && <Loading shape="page" />}
      {!error && !fetching && placement === null && <StateText title={texts.notFound} next={<ToStart />} />}
      {placement && (
        <>
          <Facts facts={factsOf(placement)} />
          {placement.district.code === session.district && <PlacementActs placement={placement} />}
        </>
      )}
    </>
  );
}

function factsOf(placement: PlacementFile) {
  const { status, startedOn, endsOn, endedOn, endReason, plannedEnd, candidate } = placement;
  const { facts } = texts;
  const given = [
    [texts.decision, <PlacementDecision key="decision" placement={placement} />],
    [texts.candidateTitle, <PlacementCandidate key="candidate" candidate={candidate} />],
    [facts.status, texts.statuses[status]],
    [facts.startedOn, startedOn],
    [facts.endsOn, endsOn],
    [facts.plannedEndOn, plannedEnd && `${plannedEnd.on}: ${plannedEnd.reason}`],
    [facts.endedOn, endedOn],
    [facts.endReason, endReason],
  ] as const;
  return given.flatMap(([label, value]) => (value ? [[label, value] as const] : []));
}

import { createLazyRoute, Link, useParams } from '@tanstack/react-router';
import { needsInBrief } from '../../brokering/needs-words';
import { useProposalChanges } from '../../brokering/use-proposal-changes';
import { MatchSection } from '../../matches/match-section';
import { useMatches } from '../../matches/use-matches';
import { PageHead } from '../../parts/page/page-head';
import { Loading } from '../../parts/states/loading';
import { ErrorState, StateText } from '../../parts/states/state-texts';
import { requestTexts as texts } from '../../request-case/sv';
import { isLive, type RequestCase, useRequestCase } from '../../request-case/use-request-case';
import { formatMoment } from '../../texts/format';
import { NeedsSection } from './needs-section';
import { NextSection } from './next-section';
import { ProposalSection } from './proposal-section';
import { RequestTimeline } from './request-timeline';

export const requestPage = createLazyRoute('/forfragningar/$id')({ component: RequestPage });

/** One request: what is asked for, who fits, who has been proposed, what they have answered, and what happens next. */
function RequestPage() {
  const { id } = useParams({ from: '/forfragningar/$id' });
  const { request, isLoading, problem, refresh } = useRequestCase(id);
  return (
    <>
      <p>
        <Link to="/forfragningar">{texts.back}</Link>
      </p>
      <PageHead
        title={request ? needsInBrief(request.needs) : texts.title}
        about={texts.about}
        terms={['matchning', 'förslag', 'reservation', 'samtycke']}
        lead={request ? texts.lead(request.district.name, formatMoment(request.requestedAt)) : null}
      />
      {problem && <ErrorState problem={problem} onRetry={refresh} />}
      {isLoading && <Loading shape="page" />}
      {!problem && !isLoading && request === null && <StateText title={texts.gone} />}
      {request && <OpenRequest request={request} refresh={refresh} />}
    </>
  );
}

function OpenRequest({ request, refresh }: { readonly request: RequestCase; readonly refresh: () => void }) {
  const matches = useMatches(request.id, isLive(request));
  useProposalChanges(request.id, () => {
    refresh();
    if (isLive(request)) matches.refresh();
  });
  return (
    <>
      <NextSection request={request} />
      <NeedsSection request={request} />
      <ProposalSection request={request} />
      {isLive(request) && <MatchSection request={request} matches={matches} />}
      <RequestTimeline request={request} />
    </>
  );
}

import { createLazyRoute, Link, Navigate, useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { problemOf } from '../../graphql/problem';
import { PageHead } from '../../parts/page/page-head';
import { Loading } from '../../parts/states/loading';
import { ErrorState, StateText } from '../../parts/states/state-texts';
import { useSession } from '../../session/session-context';
import { ProposalPlaceDocument } from './proposal.generated';
import { proposalTexts as texts } from './sv';

export const proposalPage = createLazyRoute('/forslag/$id')({ component: ProposalPage });

/** Leads to where the proposal is answered, confirmed and followed: its request, or for the candidate's side what waits for its answer. */
function ProposalPage() {
  const { id } = useParams({ from: '/forslag/$id' });
  const { role } = useSession();
  const [{ data, error, fetching }] = useQuery({ query: ProposalPlaceDocument, variables: { id } });
  const proposal = data?.proposal;
  if (proposal && role === 'kontaktsekreterare') return <Navigate to="/forslag" replace />;
  if (proposal) return <Navigate to="/forfragningar/$id" params={{ id: proposal.request.id }} replace />;
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead} />
      {error && <ErrorState problem={problemOf(error)} />}
      {fetching && <Loading shape="lines" />}
      {!error && !fetching && <StateText title={texts.gone} />}
      <p>
        <Link to="/forslag">{texts.all}</Link>
      </p>
    </>
  );
}

import { createLazyRoute, useNavigate, useSearch } from '@tanstack/react-router';
import { useProposalChanges } from '../../brokering/use-proposal-changes';
import { PageHead } from '../../parts/page/page-head';
import { useSession } from '../../session/session-context';
import { AwaitedAnswers } from './awaited-answers';
import { ProposalFilters } from './proposal-filters';
import { ProposalList } from './proposal-list';
import type { ProposalSearch } from './proposal-search';
import { proposalsTexts as texts } from './sv';
import { useProposals } from './use-proposals';

const TERMS = ['förslag', 'reservation', 'uppdrag'] as const;

export const proposalsPage = createLazyRoute('/forslag')({ component: ProposalsPage });

function ProposalsPage() {
  const search = useSearch({ from: '/forslag' });
  const navigate = useNavigate({ from: '/forslag' });
  const { role } = useSession();
  const { list, awaited, refresh } = useProposals(search);
  useProposalChanges(null, refresh);
  const change = (changed: ProposalSearch) =>
    void navigate({ search: (former) => ({ ...former, ...changed }), replace: true });
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead} terms={TERMS} />
      {role !== 'resursteam' && <AwaitedAnswers list={awaited} />}
      <ProposalFilters search={search} onChange={change} />
      <ProposalList list={list} search={search} onSort={(sortering) => change({ sortering })} />
    </>
  );
}

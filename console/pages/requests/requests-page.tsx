import { createLazyRoute, useNavigate, useSearch } from '@tanstack/react-router';
import { PageHead } from '../../parts/page/page-head';
import { RequestFilters } from './request-filters';
import { RequestList } from './request-list';
import type { RequestSearch } from './request-search';
import { requestsTexts as texts } from './sv';

const TERMS = ['förfrågan', 'insats', 'matchning'] as const;

export const requestsPage = createLazyRoute('/forfragningar')({ component: RequestsPage });

function RequestsPage() {
  const search = useSearch({ from: '/forfragningar' });
  const navigate = useNavigate({ from: '/forfragningar' });
  const change = (changed: RequestSearch) =>
    void navigate({ search: (former) => ({ ...former, ...changed }), replace: true });
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead} terms={TERMS} />
      <RequestFilters search={search} onChange={change} />
      <RequestList search={search} onSort={(sortering) => change({ sortering })} />
    </>
  );
}

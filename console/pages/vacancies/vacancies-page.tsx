import { createLazyRoute, useNavigate, useSearch } from '@tanstack/react-router';
import { PageHead } from '../../parts/page/page-head';
import { vacanciesTexts as texts } from './sv';
import { VacancyFilters } from './vacancy-filters';
import { VacancyList } from './vacancy-list';
import type { VacancySearch } from './vacancy-search';

export const vacanciesPage = createLazyRoute('/lediga-platser')({ component: VacanciesPage });

function VacanciesPage() {
  const search = useSearch({ from: '/lediga-platser' });
  const navigate = useNavigate({ from: '/lediga-platser' });
  const change = (changed: VacancySearch) =>
    void navigate({ search: (former) => ({ ...former, ...changed }), replace: true });
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead} />
      <VacancyFilters search={search} onChange={change} />
      <VacancyList search={search} onSort={(sortering) => change({ sortering })} />
    </>
  );
}

import { createLazyRoute, useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { LinkTabs } from '../../parts/page/link-tabs';
import { PageHead } from '../../parts/page/page-head';
import { Loading } from '../../parts/states/loading';
import { vacanciesTexts as texts } from './sv';
import { VacancyFilters } from './vacancy-filters';
import { VacancyList } from './vacancy-list';
import type { VacancySearch } from './vacancy-search';

const TERMS = ['ledig plats', 'uppdragstagare', 'samtycke', 'skyddade personuppgifter'] as const;

export const vacanciesPage = createLazyRoute('/lediga-platser')({ component: VacanciesPage });

const VacancyMap = lazy(async () => ({ default: (await import('./vacancy-map')).VacancyMap }));

function VacanciesPage() {
  const search = useSearch({ from: '/lediga-platser' });
  const navigate = useNavigate({ from: '/lediga-platser' });
  const change = (changed: VacancySearch) =>
    void navigate({ search: (former) => ({ ...former, ...changed }), replace: true });
  const shared = { search, onSort: (sortering: string | undefined) => change({ sortering }) };
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead} terms={TERMS} />
      <Views search={search} />
      <VacancyFilters search={search} onChange={change} />
      {search.visa === 'karta' ? (
        <Suspense fallback={<Loading />}>
          <VacancyMap {...shared} />
        </Suspense>
      ) : (
        <VacancyList {...shared} />
      )}
    </>
  );
}

/** The same places as rows or on a map. What had the focus in the one is gone in the other: then its tab has it. */
function Views({ search }: { readonly search: VacancySearch }) {
  const tabs = useRef<HTMLDivElement>(null);
  const shown = useRef(search.visa);
  useEffect(() => {
    if (shown.current === search.visa) return;
    shown.current = search.visa;
    if (document.activeElement === document.body)
      tabs.current?.querySelectorAll('a')[search.visa === undefined ? 0 : 1]?.focus();
  }, [search.visa]);
  const { label, rows, map } = texts.views;
  return (
    <div ref={tabs}>
      <LinkTabs
        label={label}
        to="/lediga-platser"
        tabs={[
          { label: rows, search: { ...search, visa: undefined } },
          { label: map, search: { ...search, visa: 'karta' } },
        ]}
      />
    </div>
  );
}

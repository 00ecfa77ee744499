import { createLazyRoute, useNavigate, useSearch } from '@tanstack/react-router';
import { DownloadButton } from '../../parts/download/download-button';
import { optionsOf } from '../../parts/filter/choice-filter';
import { FilterBar } from '../../parts/filter/filter-bar';
import { Select } from '../../parts/form/select';
import { PageHead } from '../../parts/page/page-head';
import { quarterOf } from '../../parts/quarter/quarter';
import { QuarterFields } from '../../parts/quarter/quarter-fields';
import { useSession } from '../../session/session-context';
import { sv } from '../../texts/sv';
import { IndividualReportList } from './individual-report-list';
import type { IndividualReportSearch } from './individual-report-search';
import styles from './individual-reports.module.css';
import { individualReportsTexts as texts } from './sv';

const TERMS = ['ej verkställt beslut', 'IVO', 'rapportör'] as const;

export const individualReportsPage = createLazyRoute('/rapporter/enskilda')({
  component: IndividualReportsPage,
});

const FORMATS = ['csv', 'json'] as const;

function IndividualReportsPage() {
  const search = useSearch({ from: '/rapporter/enskilda' });
  const navigate = useNavigate({ from: '/rapporter/enskilda' });
  const district = useSession().district ?? '';
  const chosen = quarterOf(search);
  const { lage } = search;
  const change = (changed: IndividualReportSearch) =>
    void navigate({ search: (former) => ({ ...former, ...changed }), replace: true });
  const parameters = {
    district,
    year: String(chosen.year),
    quarter: String(chosen.quarter),
    ...(lage && { state: lage }),
  };
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead} terms={TERMS}>
        <div className={styles.acts}>
          {FORMATS.map((format) => (
            <DownloadButton
              key={format}
              path={`/reports/individual-reports.${format}?${new URLSearchParams({
                ...parameters,
                ...(format === 'csv' && { language: 'sv', bom: '1' }),
              })}`}
              fileName={`rapporter-${chosen.year}-kv${chosen.quarter}.${format}`}
            >
              {texts.downloads[format]}
            </DownloadButton>
          ))}
        </div>
      </PageHead>
      <FilterBar
        chips={
          lage
            ? [
                {
                  label: `${texts.state}: ${texts.states[lage]}`,
                  remove: () => change({ lage: undefined }),
                },
              ]
            : []
        }
        onClear={() => change({ lage: undefined })}
      >
        <QuarterFields chosen={chosen} onChange={change} />
        <Select
          label={texts.state}
          none={sv.filter.all}
          options={optionsOf(texts.states)}
          value={lage}
          onChange={(state) => change({ lage: state })}
        />
      </FilterBar>
      <IndividualReportList
        key={`${chosen.year}-${chosen.quarter}-${lage}`}
        district={district}
        chosen={chosen}
        state={lage ?? null}
      />
    </>
  );
}

import { createLazyRoute, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { problemOf } from '../../graphql/problem';
import { UNTIL_WHOLE } from '../../graphql/try-again';
import { DownloadButton } from '../../parts/download/download-button';
import { Button } from '../../parts/form/button';
import { PageHead } from '../../parts/page/page-head';
import { lastDayOf, type Quarter, quarterOf } from '../../parts/quarter/quarter';
import { QuarterFields } from '../../parts/quarter/quarter-fields';
import { Loading } from '../../parts/states/loading';
import { ErrorState } from '../../parts/states/state-texts';
import { today } from '../../texts/days';
import { BoardTable } from './board-table';
import { PublishDialog } from './publish-dialog';
import { QuarterFigures } from './quarter-figures';
import type { ReportSearch } from './report-search';
import { QuarterReportDocument, QuarterVersionsDocument } from './reports.generated';
import styles from './reports.module.css';
import { reportsTexts as texts } from './sv';
import { type ComparedVersions, type Version, Versions } from './versions';

const TERMS = ['ej verkställt beslut', 'nämnd', 'avbrott', 'programområde'] as const;

export const reportsPage = createLazyRoute('/rapporter/kvartal')({ component: ReportsPage });

function ReportsPage() {
  const search = useSearch({ from: '/rapporter/kvartal' });
  const navigate = useNavigate({ from: '/rapporter/kvartal' });
  const chosen = quarterOf(search);
  const change = (changed: ReportSearch) => void navigate({ search: changed, replace: true });
  const [isPublishing, setPublishing] = useState(false);
  const [report, refetchReport] = useQuery({
    query: QuarterReportDocument,
    variables: { ...chosen },
    context: UNTIL_WHOLE,
  });
  const [published, refetchVersions] = useQuery({ query: QuarterVersionsDocument, variables: { ...chosen } });
  const known = published.data?.reportVersions;
  const versions = known ?? [];
  const compared = comparedOf(search, versions);
  const refresh = () => {
    refetchReport({ requestPolicy: 'network-only' });
    refetchVersions({ requestPolicy: 'network-only' });
  };
  const isOver = lastDayOf(chosen) < today();
  const figures = report.data?.unexecutedDecisionReport;
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead} terms={TERMS} />
      <div className={styles.quarter}>
        <QuarterFields chosen={chosen} onChange={change} />
      </div>
      <BoardTable chosen={chosen} />
      <section className={styles.section} aria-labelledby="quarter">
        <h2 id="quarter">{texts.quarterOf(chosen.year, chosen.quarter)}</h2>
        {figures ? (
          <QuarterFigures report={figures} />
        ) : report.error ? (
          <ErrorState problem={problemOf(report.error)} onRetry={refresh} />
        ) : (
          <Loading shape="lines" />
        )}
        {isOver ? (
          known && (
            <p>
              <Button look="primary" onPress={() => setPublishing(true)}>
                {versions.length === 0 ? texts.publish.open : texts.publish.again}
              </Button>
            </p>
          )
        ) : (
          <p className={styles.soft}>{texts.publish.notOver}</p>
        )}
      </section>
      {known ? (
        <Versions
          chosen={chosen}
          versions={known}
          compared={compared}
          onCompare={(pair) => change({ ar: chosen.year, kvartal: chosen.quarter, ...pair })}
        />
      ) : (
        published.error &&
        !report.error && <ErrorState problem={problemOf(published.error)} onRetry={refresh} />
      )}
      <Downloads chosen={chosen} compared={compared} />
      {isPublishing && (
        <PublishDialog
          chosen={chosen}
          onClose={() => {
            setPublishing(false);
            refresh();
          }}
        />
      )}
    </>
  );
}

/** Those of the address; without, the two newest. Null while there are not two. */
function comparedOf({ fran, till }: ReportSearch, versions: readonly Version[]): ComparedVersions | null {
  if (versions.length < 2) return null;
  const known = (version: number | undefined) => versions.some((each) => each.version === version);
  const from = known(fran) ? fran : versions.at(-2)?.version;
  const to = known(till) ? till : versions.at(-1)?.version;
  return from === undefined || to === undefined ? null : { from, to };
}

function Downloads(props: { readonly chosen: Quarter; readonly compared: ComparedVersions | null }) {
  const { year, quarter } = props.chosen;
  const path = (name: string, parameters: Readonly<Record<string, number>>) => {
    const text = Object.entries(parameters).map(([key, value]) => [key, String(value)]);
    return `/reports/${name}.csv?${new URLSearchParams([...text, ['language', 'sv'], ['bom', '1']])}`;
  };
  const one = { year, quarter };
  const files: readonly (readonly [string, string, string])[] = [
    [texts.downloads.tables, path('tables', { year }), `ej-verkstallda-${year}.csv`],
    [texts.downloads.rows, path('unexecuted-decisions', one), `ej-verkstallda-${year}-kv${quarter}.csv`],
    [texts.downloads.causes, path('causes', one), `orsaker-${year}-kv${quarter}.csv`],
    [texts.downloads.versions, path('versions', one), `versioner-${year}-kv${quarter}.csv`],
    ...(props.compared
      ? [
          [
            texts.downloads.differences,
            path('differences', { ...one, ...props.compared }),
            `skillnader-${year}-kv${quarter}.csv`,
          ] as const,
        ]
      : []),
  ];
  return (
    <section className={styles.section} aria-labelledby="downloads">
      <h2 id="downloads">{texts.downloads.title}</h2>
      <p>{texts.downloads.lead}</p>
      <div className={styles.acts}>
        {files.map(([label, file, fileName]) => (
          <DownloadButton key={label} path={file} fileName={fileName}>
            {label}
          </DownloadButton>
        ))}
      </div>
    </section>
  );
}

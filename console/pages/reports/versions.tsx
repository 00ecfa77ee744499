import { useQuery } from 'urql';
import { problemOf } from '../../graphql/problem';
import { Select } from '../../parts/form/select';
import type { Quarter } from '../../parts/quarter/quarter';
import { ErrorState, NothingThere } from '../../parts/states/state-texts';
import { useDistrictName } from '../../reference/use-districts';
import { useStaffNames } from '../../staff-names/use-staff-names';
import { decisionWords } from '../../texts/decision-words';
import { formatList, formatMoment } from '../../texts/format';
import { nameOfCategory } from './category';
import { Figure } from './figure';
import { FigureTable } from './figure-table';
import type { ReportSearch } from './report-search';
import { QuarterDifferencesDocument, type QuarterVersionsQuery } from './reports.generated';
import styles from './reports.module.css';
import { reportsTexts } from './sv';

const texts = reportsTexts.versions;

export type Version = NonNullable<QuarterVersionsQuery['reportVersions']>[number];

export interface VersionsProps {
  readonly chosen: Quarter;
  readonly versions: readonly Version[];
  /** The two that are compared. */
  readonly compared: ComparedVersions | null;
  readonly onCompare: (changed: Pick<ReportSearch, 'fran' | 'till'>) => void;
}

export interface ComparedVersions {
  readonly from: number;
  readonly to: number;
}

/** What has been published of the quarter, and in what two of the versions differ. */
export function Versions({ chosen, versions, compared, onCompare }: VersionsProps) {
  const nameOf = useDistrictName();
  const staffNameOf = useStaffNames(versions.map(({ publishedBy }) => publishedBy));
  const options = versions.map(({ version }) => ({ value: String(version), label: String(version) }));
  return (
    <section className={styles.section} aria-labelledby="versions">
      <h2 id="versions">{texts.title}</h2>
      {versions.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <FigureTable
          caption={texts.title}
          corner={texts.version}
          columns={[
            { key: 'at', title: texts.publishedAt },
            { key: 'by', title: texts.by },
            { key: 'missing', title: texts.missing },
          ]}
          rows={versions.map(({ version, publishedAt, publishedBy, missingDistricts }) => ({
            key: String(version),
            title: String(version),
            cells: [
              formatMoment(publishedAt),
              staffNameOf(publishedBy),
              formatList(missingDistricts.map(nameOf)) || '–',
            ],
          }))}
        />
      )}
      {compared === null ? (
        versions.length > 0 && <p className={styles.soft}>{texts.needsTwo}</p>
      ) : (
        <>
          <div className={styles.quarter}>
            <Select
              label={texts.compare}
              options={options}
              value={String(compared.from)}
              onChange={(version) => onCompare({ fran: Number(version), till: compared.to })}
            />
            <Select
              label={texts.with}
              options={options}
              value={String(compared.to)}
              onChange={(version) => onCompare({ fran: compared.from, till: Number(version) })}
            />
          </div>
          <Differences chosen={chosen} compared={compared} />
        </>
      )}
    </section>
  );
}

function Differences({
  chosen,
  compared,
}: {
  readonly chosen: Quarter;
  readonly compared: ComparedVersions;
}) {
  const [{ data, error }] = useQuery({
    query: QuarterDifferencesDocument,
    variables: { ...chosen, ...compared },
  });
  const rows = data?.reportDifferences;
  if (!rows) return error ? <ErrorState problem={problemOf(error)} /> : null;
  if (rows.length === 0) return <NothingThere title={texts.same} missing={[]} />;
  return (
    <FigureTable
      caption={texts.differences}
      corner={reportsTexts.category}
      columns={[
        { key: 'district', title: reportsTexts.byDistrict },
        { key: 'before', title: texts.before },
        { key: 'after', title: texts.after },
      ]}
      rows={rows.map((row) => ({
        key: `${nameOfCategory(row)} ${row.district?.code} ${row.gender}`,
        title: [nameOfCategory(row), row.gender && decisionWords.genders[row.gender]]
          .filter(Boolean)
          .join(', '),
        cells: [
          row.district?.name ?? reportsTexts.city,
          <Figure key="before" {...row.before} />,
          <Figure key="after" {...row.after} />,
        ],
      }))}
    />
  );
}

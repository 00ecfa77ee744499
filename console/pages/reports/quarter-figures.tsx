import { NothingThere } from '../../parts/states/state-texts';
import { today } from '../../texts/days';
import { decisionWords } from '../../texts/decision-words';
import { formatList, formatMoment } from '../../texts/format';
import { keyOfCategory, nameOfCategory } from './category';
import { Figure } from './figure';
import { FigureTable } from './figure-table';
import { MissingNote } from './missing-note';
import type { QuarterReportFragment as QuarterReport } from './reports.generated';
import styles from './reports.module.css';
import { reportsTexts as texts } from './sv';

/** One quarter by district and by cause. */
export function QuarterFigures({ report }: { readonly report: QuarterReport }) {
  const names = report.missingDistricts.map(({ name }) => name);
  return (
    <>
      <p>{stateOf(report)}</p>
      {names.length > 0 && <MissingNote text={texts.missing(formatList(names))} />}
      {report.rows.length === 0 ? (
        <NothingThere title={texts.empty} next={texts.emptyNext} missing={names} />
      ) : (
        <>
          <h3>{texts.byDistrict}</h3>
          {!report.version && <p>{texts.unpublishedCuts}</p>}
          {!isCutByDistrict(report) && (
            <>
              <DistrictTable report={report} />
              <p className={styles.soft}>{texts.signs}</p>
            </>
          )}
          <h3>{texts.causes}</h3>
          <p className={styles.soft}>{texts.causesLead}</p>
          <FigureTable
            caption={texts.causes}
            corner={texts.cause}
            columns={[{ key: 'count', title: texts.count }]}
            rows={report.causes.map(({ reason, ...figure }) => ({
              key: reason,
              title: decisionWords.delayReasons[reason],
              cells: [<Figure key="count" {...figure} />],
            }))}
          />
        </>
      )}
    </>
  );
}

function stateOf({ version, publishedAt, on }: QuarterReport): string {
  if (version && publishedAt) return texts.state.published(version, formatMoment(publishedAt));
  return on >= today() ? texts.state.open(on) : texts.state.counted(on);
}

/** Before it is published no district's figure is told but those that are none. */
function isCutByDistrict({ version, rows }: QuarterReport): boolean {
  return !version && rows.every(({ district, count }) => !district || !count);
}

/** A row for each district, a column for each category; first the whole city. */
function DistrictTable({ report: { rows, missingDistricts } }: { readonly report: QuarterReport }) {
  const categories = [...new Map(rows.map((row) => [keyOfCategory(row), row])).values()];
  const districts = [...new Map(rows.map(({ district }) => [district?.code ?? '', district])).values()];
  const isPartial = missingDistricts.length > 0;
  return (
    <FigureTable
      caption={texts.byDistrict}
      corner={texts.byDistrict}
      columns={categories.map((row) => ({ key: keyOfCategory(row), title: nameOfCategory(row) }))}
      rows={districts.map((district) => ({
        key: district?.code ?? 'city',
        title: district?.name ?? texts.city,
        cells: categories.map((category) => {
          const found = rows.find(
            (row) => row.district?.code === district?.code && keyOfCategory(row) === keyOfCategory(category),
          );
          if (!found) return texts.notReported;
          const least = isPartial && !district ? leastOf(rows, category) : null;
          return least === null ? (
            <Figure key={keyOfCategory(category)} {...found} />
          ) : (
            texts.atLeast(String(least))
          );
        }),
      }))}
    />
  );
}

/** While districts are missing there is no sum, but there are at least those of the others; null where none is shown. */
function leastOf(rows: QuarterReport['rows'], category: Parameters<typeof keyOfCategory>[0]): number | null {
  const counts = rows
    .filter(({ district, count }) => district && typeof count === 'number')
    .filter((row) => keyOfCategory(row) === keyOfCategory(category))
    .map(({ count }) => count ?? 0);
  return counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0);
}

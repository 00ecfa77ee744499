import type { Caller } from '../../../platform/tokens/token-verifier';
import { DistrictUnavailableError } from '../../harness/errors/district-call-error';
import { assertYear, QUARTERS } from '../../vocabulary/quarter';
import { type CategoryKey, keyOf } from '../counts/category';
import type { QuarterCounter } from '../counts/quarter-counter';
import type { VersionService } from '../versions/version.service';
import type { ReportService } from './report.service';
import type { ReportView } from './report-view';
import type { TableCell, UnexecutedDecisionRow } from './unexecuted-decision-table.type';

export interface TableParts {
  readonly reports: ReportService;
  readonly counter: QuarterCounter;
  readonly versions: VersionService;
}

interface QuarterView {
  readonly view: ReportView;
  readonly version: number | null;
}

/** A year's tables: what is published as published, the rest counted now. */
export class TableService {
  constructor(private readonly parts: TableParts) {}

  /** @throws DistrictUnavailableError when a quarter that is counted now lacks districts: a null would be read as not reported */
  async tables(caller: Caller, year: number): Promise<UnexecutedDecisionRow[]> {
    assertYear(year);
    const views = await this.views(caller, year);
    const [missing] = views.filter(({ version }) => version === null).flatMap(({ view }) => view.missing);
    if (missing !== undefined) throw new DistrictUnavailableError(missing, undefined);
    return views.at(-1)!.view.content.categories.map(({ law, programArea, intervention }) => {
      const cells = views.map((quarter) => toCell(quarter, { law, programArea, intervention }));
      return { law, programArea, intervention, counts: cells.map(({ count }) => count), cells };
    });
  }

  private async views(caller: Caller, year: number): Promise<QuarterView[]> {
    const { reports, counter, versions } = this.parts;
    const published = await versions.latestOf(year);
    const open = QUARTERS.filter((quarter) => !published.has(quarter)).map((quarter) => ({ year, quarter }));
    const counted = await counter.count(open);
    return QUARTERS.map((quarter) => {
      const row = published.get(quarter) ?? null;
      const content = row?.content ?? counted.find((one) => one.quarter === quarter)!;
      return { view: reports.view(caller, content, row), version: row?.version ?? null };
    });
  }
}

function toCell({ view, version }: QuarterView, key: CategoryKey): TableCell {
  const { quarter, categories } = view.content;
  const listed = categories.find((category) => keyOf(category) === keyOf(key));
  const category = listed ?? { ...key, reported: false };
  const complete = view.missing.length === 0;
  return { quarter, reported: category.reported, version, complete, ...view.count({ category }) };
}

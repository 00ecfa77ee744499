import { type Clock, type IsoDate, todayOf } from '../../../platform/time/calendar';
import type { DistrictRegistry } from '../../../schema/district-registry';
import type { DistrictClient } from '../../harness/districts-client/district-client';
import { dayOf, type Quarter } from '../../vocabulary/quarter';
import { districtsOn } from '../districts/districts-on';
import { type Category, keyOf } from './category';
import type { CategoryReader } from './category.reader';
import type { DistrictContent, ReportContent } from './report-content';
import { type DayFigures, type FiguresByDay, readUnexecutedFigures } from './unexecuted-figures';

export interface CountingParts {
  readonly registry: DistrictRegistry;
  readonly client: DistrictClient;
  readonly categories: CategoryReader;
  readonly clock: Clock;
}

type Answers = ReadonlyMap<string, FiguresByDay>;

/** Counts quarters as the districts know them now; each district is asked once, whatever the number of quarters. */
export class QuarterCounter {
  constructor(private readonly parts: CountingParts) {}

  get today(): IsoDate {
    return todayOf(this.parts.clock);
  }

  /**
   * In the order of the quarters. Of one in which nothing is reported nobody is asked.
   * @param isFresh true for what is to be kept: counted by itself
   */
  async count(quarters: readonly Quarter[], isFresh = false): Promise<ReportContent[]> {
    const listed = await Promise.all(
      quarters.map(async (quarter) => ({
        ...quarter,
        on: dayOf(quarter),
        categories: await this.parts.categories.read(quarter, this.today),
      })),
    );
    const asked = listed.filter(({ categories }) => categories.some(({ reported }) => reported));
    const answers = await this.ask(
      asked.map(({ on }) => on),
      isFresh,
    );
    return listed.map((quarter) =>
      asked.includes(quarter) ? this.collect(quarter, answers) : { ...quarter, districts: [], missing: [] },
    );
  }

  private async ask(days: readonly IsoDate[], isFresh: boolean): Promise<Answers> {
    const { registry, client } = this.parts;
    const districts = [...new Set(days.flatMap((on) => districtsOn(registry, on)))];
    return readUnexecutedFigures(client, districts, { days, isFresh });
  }

  private collect(quarter: Omit<ReportContent, 'districts' | 'missing'>, answers: Answers): ReportContent {
    const codes = districtsOn(this.parts.registry, quarter.on).sort();
    const counted = codes.flatMap((code) => {
      const figures = answers.get(code)?.get(quarter.on);
      return figures === undefined ? [] : [toContent(code, figures, quarter.categories)];
    });
    const have = new Set(counted.map(({ code }) => code));
    return { ...quarter, districts: counted, missing: codes.filter((code) => !have.has(code)) };
  }
}

/** What was not collected is not counted, also where decisions are there. */
function toContent(
  code: string,
  { cells, causes }: DayFigures,
  categories: readonly Category[],
): DistrictContent {
  const reported = new Set(categories.filter((category) => category.reported).map(keyOf));
  return {
    code,
    cells: cells.filter((cell) => reported.has(keyOf(cell))),
    causes: causes.filter((cell) => reported.has(keyOf(cell))),
  };
}

import { addMonths, todayOf } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { askEachDistrict } from '../../harness/districts-client/ask-each-district';
import { assertYear } from '../../vocabulary/quarter';
import type { FigureParts } from '../execution-times/execution-times.reader';
import { seesBrokering } from '../policy/report-viewer';
import { FLOWS, type MonthFlow } from './month-flow';
import type { VacancyFlow, VacancyFlowMonth } from './vacancy-flow.type';
import { withholdMonths } from './withhold-months';

const VACANCIES = `query ($district: ID!, $from: Date!, $until: Date!) {
  vacancyFigures(districts: [$district], from: $from, until: $until) { month opened held filled expired released }
}`;
const MONTHS = 12;

/** Pools are asked as they are organised now: what a merged district did is its successor's. */
export class VacancyFlowReader {
  constructor(private readonly parts: FigureParts) {}

  async read(caller: Caller, year: number): Promise<VacancyFlow> {
    assertYear(year);
    const { frozen, rule, clock } = this.parts;
    const today = todayOf(clock);
    if (seesBrokering(caller))
      return this.count(year, (months) => months.map((month) => ({ ...month, suppressed: false })));
    return frozen.ofToday(`vacancy-flow:${year}`, async () => {
      const figures = await this.count(year, (months) => withholdMonths(months, { today, rule }));
      return { figures, isComplete: figures.missingDistricts.length === 0 };
    });
  }

  private async count(year: number, show: (months: MonthFlow[]) => VacancyFlowMonth[]): Promise<VacancyFlow> {
    const { registry, client, clock } = this.parts;
    const from = `${String(year).padStart(4, '0')}-01-01`;
    const { answers, missing } = await askEachDistrict<{ vacancyFigures: MonthFlow[] }>(
      client,
      registry.inForce.map(({ code }) => code),
      { query: VACANCIES, variables: { from, until: addMonths(from, MONTHS) } },
    );
    if (missing.length > 0) return { months: [], missingDistricts: missing.map((code) => ({ code })) };
    const known = [...answers.values()].flatMap(({ vacancyFigures }) => vacancyFigures);
    const sums = Array.from({ length: MONTHS }, (_, index) => sumOf(addMonths(from, index), known));
    const today = todayOf(clock);
    return { months: show(sums).filter(({ month }) => month <= today), missingDistricts: [] };
  }
}

function sumOf(month: string, known: readonly MonthFlow[]): MonthFlow {
  const figures = known.filter((figure) => figure.month === month);
  const sums = FLOWS.map((name) => [name, figures.reduce((sum, figure) => sum + figure[name], 0)]);
  return { month, ...Object.fromEntries(sums) };
}

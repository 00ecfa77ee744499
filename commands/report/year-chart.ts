import { SWEDISH_LABELS } from '../../subgraphs/vocabulary/swedish-labels';
import { AREAS, type YearRow } from './year-tables';

const WIDTH = 960;
const HEIGHT = 540;

/**
 * The year's quarters as grouped bars, as an SVG document. What was not reported, or is not shown, has no bar; what is zero
 * has a label.
 */
export async function yearChart(year: number, rows: readonly YearRow[]): Promise<string> {
  // Loaded for a chart only: the library is large.
  const echarts = await import('echarts');
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: HEIGHT });
  chart.setOption({
    animation: false,
    backgroundColor: '#ffffff',
    textStyle: { fontFamily: 'sans-serif' },
    title: { text: `Ej verkställda beslut ${year}`, subtext: subtextOf(rows), left: 'center', top: 8 },
    legend: { bottom: 8, itemGap: 32 },
    grid: { left: 56, right: 24, top: 80, bottom: 96 },
    xAxis: { type: 'category', data: [1, 2, 3, 4].map((quarter) => `Kvartal ${quarter}`) },
    yAxis: { type: 'value', name: 'Antal', minInterval: 1 },
    series: rows.map((row) => ({
      type: 'bar' as const,
      name: nameOf(row),
      label: { show: true, position: 'top' as const, fontSize: 10 },
      data: row.cells.map(({ count }) => count),
    })),
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

function subtextOf(rows: readonly YearRow[]): string {
  const isComplete = rows.every(({ cells }) => cells.every(({ reported }) => reported));
  return isComplete ? '' : 'Saknad stapel: ingick inte i rapporteringen';
}

function nameOf({ law, programArea, intervention }: YearRow): string {
  const area = programArea === 'IOF' ? 'IoF' : AREAS[programArea];
  return `${SWEDISH_LABELS[intervention]} ${SWEDISH_LABELS[law]}${area === undefined ? '' : ` ${area}`}`;
}

import { LineChart } from 'echarts/charts';
import { GridComponent, LegendPlainComponent } from 'echarts/components';
import { type ECharts, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { keyOfCategory, nameOfCategory } from './category';
import type { BoardTablesQuery } from './reports.generated';
import styles from './reports.module.css';
import { reportsTexts as texts } from './sv';

use([LineChart, GridComponent, LegendPlainComponent, CanvasRenderer]);

type Rows = NonNullable<BoardTablesQuery['unexecutedDecisionTables']>;

const NARROW_PX = 620;
/** What the longest name takes. */
const NAMES_PX = 280;
const LINE_PX = 24;

/** Told apart without colour, too. */
const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'roundRect'];

/** The quarters of a year drawn, a line for each category; where there is no number the line is broken. */
export function YearChart({ rows, label }: { readonly rows: Rows; readonly label: string }) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const chart = init(element.current);
    const draw = () => drawYear(chart, element.current!, rows);
    draw();
    const resize = new ResizeObserver(() => {
      chart.resize();
      draw();
    });
    resize.observe(element.current!);
    const scheme = window.matchMedia('(prefers-color-scheme: dark)');
    scheme.addEventListener('change', draw);
    return () => {
      resize.disconnect();
      scheme.removeEventListener('change', draw);
      chart.dispose();
    };
  }, [rows]);
  return <div ref={element} className={styles.chart} role="img" aria-label={label} />;
}

/** Every line's name is seen: beside the lines, or below them where there is no room. */
function placesOf(isNarrow: boolean, lines: number, color: string) {
  const legend = { orient: 'vertical', textStyle: { color } } as const;
  const below = lines * LINE_PX;
  return isNarrow
    ? { grid: { left: 32, right: 8, top: 16, bottom: below + 32 }, legend: { ...legend, left: 0, bottom: 0 } }
    : { grid: { left: 40, right: NAMES_PX, top: 16, bottom: 32 }, legend: { ...legend, right: 0, top: 8 } };
}

function drawYear(chart: ECharts, element: HTMLElement, rows: Rows): void {
  const { color, borderTopColor } = getComputedStyle(element);
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  chart.setOption({
    animation: !isStill,
    textStyle: { color },
    ...placesOf(chart.getWidth() < NARROW_PX, rows.length, color),
    xAxis: {
      type: 'category',
      data: [1, 2, 3, 4].map(texts.quarterColumn),
      axisLabel: { color },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      axisLabel: { color },
      splitLine: { lineStyle: { color: borderTopColor } },
    },
    series: rows.map((row, index) => ({
      id: keyOfCategory(row),
      name: nameOfCategory(row),
      type: 'line',
      symbol: SYMBOLS[index % SYMBOLS.length],
      symbolSize: 9,
      data: row.cells.map(({ count }) => count ?? null),
    })),
  });
}

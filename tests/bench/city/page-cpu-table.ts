import { formatFigure, type Table } from '../harness/table';
import type { PageCpu } from './page-cpu';

const COLUMNS = ['', 'gateway', 'hosts', 'PostgreSQL', 'others', 'all', 'median ms', 'logged/shown'];

/** @param floors those to which the others are told the ratio, of all CPU and of Node.js's alone */
export function toPageCpuTable(title: string, costs: readonly PageCpu[], floors: readonly string[]): Table {
  const bases = floors.map((floor) => costs.find(({ name }) => name === floor)!);
  const rows = costs.map((cost) => [
    cost.name,
    ...[cost.gateway, cost.hosts, cost.postgres, cost.others, cost.all, cost.medianMs].map(formatFigure),
    formatFigure(cost.loggedPerShown),
    ...bases.flatMap((base) => [formatFigure(cost.all / base.all), formatFigure(cost.node / base.node)]),
  ]);
  return {
    title,
    columns: [...COLUMNS, ...floors.flatMap((floor) => [`× ${floor}`, '× its Node'])],
    rows,
    notes: ['CPU ms/page of all processes, beyond what the hub takes while nobody asks'],
  };
}

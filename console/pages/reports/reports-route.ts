import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../frame/root-route';
import { readReportSearch } from './report-search';

export const reportsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rapporter/kvartal',
  validateSearch: readReportSearch,
  staticData: {
    page: {
      title: 'Ej verkställda beslut',
      roles: ['reporting'],
      shows: 'QUARTER',
      menu: { order: 20, letter: 'v' },
    },
  },
}).lazy(async () => (await import('./reports-page')).reportsPage);

import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../frame/root-route';
import { readIndividualReportSearch } from './individual-report-search';
import { useIndividualReportCount } from './use-individual-report-count';

export const individualReportsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rapporter/enskilda',
  validateSearch: readIndividualReportSearch,
  staticData: {
    page: {
      title: 'Rapportera enskilda beslut',
      roles: ['rapportor'],
      shows: 'REPORT',
      menu: { order: 20, letter: 'r', useCount: useIndividualReportCount },
    },
  },
}).lazy(async () => (await import('./individual-reports-page')).individualReportsPage);

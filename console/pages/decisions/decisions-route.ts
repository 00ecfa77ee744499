import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../frame/root-route';
import { readDecisionSearch } from './decision-search';
import { useDecisionCount } from './use-decision-count';

export const decisionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/beslut',
  validateSearch: readDecisionSearch,
  staticData: {
    page: {
      title: 'Beslut',
      roles: ['handlaggare'],
      menu: { order: 30, letter: 'b', useCount: useDecisionCount },
    },
  },
}).lazy(async () => (await import('./decisions-page')).decisionsPage);

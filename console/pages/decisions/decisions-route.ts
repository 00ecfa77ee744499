import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../frame/root-route';
import { readDecisionSearch } from './decision-search';
import { useDecisionCount } from './use-decision-count';

const TITLE = 'Beslut';

export const decisionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/beslut',
  validateSearch: readDecisionSearch,
  staticData: {
    page: {
      title: TITLE,
      roles: ['handlaggare'],
      menu: { order: 30, letter: 'b', useCount: useDecisionCount },
    },
  },
}).lazy(async () => (await import('./decisions-page')).decisionsPage);

/** One of them. */
export const decisionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/beslut/$id',
  staticData: { page: { title: TITLE, roles: ['handlaggare'], shows: 'DECISION' } },
}).lazy(async () => (await import('./decision-page')).decisionPage);

import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../frame/root-route';

export const decisionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/beslut/$id',
  staticData: { page: { title: 'Beslut', roles: ['handlaggare'], shows: 'DECISION' } },
}).lazy(async () => (await import('./decision-page')).decisionPage);

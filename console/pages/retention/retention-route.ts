import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../frame/root-route';
import { RETENTION_TITLE } from './page-title';

export const retentionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/gallring',
  staticData: { page: { title: RETENTION_TITLE, roles: ['admin'], menu: { order: 105, letter: 'd' } } },
}).lazy(async () => (await import('./retention-page')).retentionPage);

import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../frame/root-route';
import { REGISTRY_TITLE } from './page-title';

export const registryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/registret',
  staticData: { page: { title: REGISTRY_TITLE, menu: { order: 120, letter: 'e' } } },
}).lazy(async () => (await import('./registry-page')).registryPage);

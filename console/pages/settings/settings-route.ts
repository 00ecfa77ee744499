import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../frame/root-route';
import { sv } from '../../texts/sv';

export const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/installningar',
  staticData: { page: { title: sv.settings } },
}).lazy(async () => (await import('./settings-page')).settingsPage);

import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../frame/root-route';

export const placementRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/uppdrag/$id',
  staticData: {
    page: { title: 'Uppdrag', roles: ['kontaktsekreterare', 'handlaggare'], shows: 'PLACEMENT' },
  },
}).lazy(async () => (await import('./placement-page')).placementPage);

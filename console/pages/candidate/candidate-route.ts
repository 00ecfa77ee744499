import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../frame/root-route';

export const candidateRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/min-pool/$id',
  staticData: { page: { title: 'Uppdragstagare', shows: 'CANDIDATE', roles: ['kontaktsekreterare'] } },
}).lazy(async () => (await import('./candidate-page')).candidatePage);

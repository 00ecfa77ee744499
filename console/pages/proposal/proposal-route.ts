import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../frame/root-route';

export const proposalRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/forslag/$id',
  staticData: {
    page: {
      title: 'Förslag',
      roles: ['resursteam', 'kontaktsekreterare', 'handlaggare'],
      shows: 'PROPOSAL',
    },
  },
}).lazy(async () => (await import('./proposal-page')).proposalPage);

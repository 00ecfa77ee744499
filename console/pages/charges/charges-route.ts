import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../frame/root-route';
import { readChargeSearch } from './charge-search';
import { chargesTexts } from './sv';

export const chargesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/avgifter',
  validateSearch: readChargeSearch,
  staticData: {
    page: {
      title: chargesTexts.title,
      roles: ['resursteam', 'kontaktsekreterare', 'handlaggare'],
      menu: { order: 80, letter: 'a' },
    },
  },
}).lazy(async () => (await import('./charges-page')).chargesPage);

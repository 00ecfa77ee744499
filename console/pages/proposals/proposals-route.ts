import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../frame/root-route';
import { readProposalSearch } from './proposal-search';
import { proposalsTexts } from './sv';
import { useProposalCount } from './use-proposal-count';

export const proposalsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/forslag',
  validateSearch: readProposalSearch,
  staticData: {
    page: {
      title: proposalsTexts.title,
      roles: ['resursteam', 'kontaktsekreterare', 'handlaggare'],
      menu: { order: 40, letter: 'o', useCount: useProposalCount },
    },
  },
}).lazy(async () => (await import('./proposals-page')).proposalsPage);

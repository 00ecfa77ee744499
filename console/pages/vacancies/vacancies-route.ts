import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../frame/root-route';
import { vacanciesTexts } from './sv';
import { useVacancyCount } from './use-vacancy-count';
import { readVacancySearch } from './vacancy-search';

export const vacanciesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/lediga-platser',
  validateSearch: readVacancySearch,
  staticData: {
    page: {
      title: vacanciesTexts.title,
      roles: ['resursteam', 'kontaktsekreterare'],
      menu: { order: 20, letter: 'l', useCount: useVacancyCount },
    },
  },
}).lazy(async () => (await import('./vacancies-page')).vacanciesPage);

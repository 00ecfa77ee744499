import { createRootRoute } from '@tanstack/react-router';
import { NotFound } from '../parts/states/state-texts';
import { Frame } from './frame';

/** All pages are below it: it draws the header, the menu and what is around the page. */
export const rootRoute = createRootRoute({ component: Frame, notFoundComponent: NotFound });

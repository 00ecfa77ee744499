import { createRouter, RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './design/tokens.css';
import './design/base.css';
import { PageFailure } from './frame/page-failure';
import { routeTree } from './pages/pages';
import { Providers } from './providers';
import { parseSearch, stringifySearch } from './routing/search-params';
import { SIGNED_IN_PATH } from './session/session';
import { SessionGate } from './session/session-gate';
import { SignedInPage } from './session/signed-in-page';

const router = createRouter({
  routeTree,
  basepath: '/konsol',
  parseSearch,
  stringifySearch,
  // Lists do it themselves, once their rows are there (`parts/table/use-kept-scroll.ts`); so `false` would not do: it scrolls to the top.
  scrollRestoration: () => false,
  defaultPreload: 'intent',
  defaultErrorComponent: PageFailure,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

// What a place remembers is kept in its own state (`routing/kept-state.ts`).
window.history.scrollRestoration = 'manual';

const page =
  window.location.pathname === SIGNED_IN_PATH ? (
    <SignedInPage />
  ) : (
    <SessionGate>
      {(keeper) => (
        <Providers keeper={keeper}>
          <RouterProvider router={router} />
        </Providers>
      )}
    </SessionGate>
  );

createRoot(document.getElementById('konsol')!).render(<StrictMode>{page}</StrictMode>);

import { Outlet, useMatches } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { KeyboardSheet } from '../keyboard/keyboard-sheet';
import { useGlobalKeys } from '../keyboard/use-global-keys';
import { useShortcutSetting } from '../keyboard/use-shortcut-setting';
import { mayOpen, type PageData } from '../routing/page-data';
import { useSession } from '../session/session-context';
import { sv } from '../texts/sv';
import { WorkLive } from '../work/work-live';
import styles from './frame.module.css';
import { Header } from './header';
import { Menu } from './menu';
import { NoAccess } from './no-access';
import { SessionExpiry } from './session-expiry';
import { useFocusGoesOn } from './use-focus-goes-on';
import { useMenu } from './use-menu';
import { usePageFocus } from './use-page-focus';
import { useSearchPage } from './use-search-page';

/** What is around every page. */
export function Frame() {
  const main = useRef<HTMLElement>(null);
  const page = usePageData();
  const menu = useMenu();
  const [isSheetOpen, setSheetOpen] = useState(false);
  usePageFocus(main, page?.title);
  useFocusGoesOn();
  useShortcutSetting();
  const searchPage = useSearchPage();
  useGlobalKeys({ menu, searchPage, openSheet: () => setSheetOpen(true) });
  const { role } = useSession();
  const isOpen = page === undefined || mayOpen(page, role);
  return (
    <WorkLive>
      <div className={styles.frame}>
        <a className={styles.skip} href="#innehall">
          {sv.skipToContent}
        </a>
        <Header onOpenKeyboard={() => setSheetOpen(true)} searchPage={searchPage} />
        <SessionExpiry />
        <div className={styles.columns}>
          <Menu entries={menu} />
          <main ref={main} id="innehall" className={styles.page} tabIndex={-1}>
            {isOpen ? <Outlet /> : <NoAccess path={page.path} />}
          </main>
        </div>
        {isSheetOpen && <KeyboardSheet menu={menu} onClose={() => setSheetOpen(false)} />}
      </div>
    </WorkLive>
  );
}

/** Of the page that is open, and its route's path, without ids; undefined where there is none. */
function usePageData(): (PageData & { readonly path: string }) | undefined {
  const match = useMatches({ select: (matches) => matches.findLast(({ staticData }) => staticData.page) });
  const page = match?.staticData.page;
  return page && { ...page, path: match.fullPath };
}

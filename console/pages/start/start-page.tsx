import { createLazyRoute, Link } from '@tanstack/react-router';
import { useMenu } from '../../frame/use-menu';
import { PageHead } from '../../parts/page/page-head';
import { useSession } from '../../session/session-context';
import styles from './start-page.module.css';
import { startTexts as texts } from './sv';

export const startPage = createLazyRoute('/')({ component: StartPage });

/** Where somebody lands: who one is, and the pages that there are for the role. */
function StartPage() {
  const { name } = useSession();
  const pages = useMenu().filter(({ to }) => to !== '/');
  return (
    <>
      <PageHead title={texts.hello(name)} lead={texts.lead} />
      <nav aria-label={texts.pages}>
        <ul className={styles.pages}>
          {pages.map(({ to, title }) => (
            <li key={to}>
              <Link to={to}>{title}</Link>
            </li>
          ))}
        </ul>
      </nav>
      <p className={styles.foot}>
        {texts.keys} <Link to="/tillganglighet">{texts.accessibility}</Link>
      </p>
    </>
  );
}

import { Link } from '@tanstack/react-router';
import { formatTime } from '../texts/format';
import { sv } from '../texts/sv';
import styles from './menu.module.css';
import type { MenuEntry } from './use-menu';

/** The pages of the role; on a narrow screen in rows above the page. */
export function Menu({ entries }: { readonly entries: readonly MenuEntry[] }) {
  return (
    <nav className={styles.menu} aria-label={sv.menu}>
      <ul>
        {entries.map((entry) => (
          <li key={entry.to}>
            <Link
              to={entry.to}
              className={styles.link}
              activeOptions={{ exact: entry.to === '/', includeSearch: false }}
            >
              <span>{entry.title}</span>
              {entry.useCount && <Count use={entry.useCount} />}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Count({ use: useCount }: { readonly use: NonNullable<MenuEntry['useCount']> }) {
  const counted = useCount();
  if (counted === null) return null;
  const { count, isLeast, at } = counted;
  if (isLeast && count === 0) return null;
  return (
    <span className={styles.count} title={at && sv.countedAt(formatTime(at))}>
      <span className="visually-hidden">, </span>
      {isLeast ? `minst ${count}` : count}
    </span>
  );
}

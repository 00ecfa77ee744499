import { Link, type LinkProps } from '@tanstack/react-router';
import { formatNumber } from '../../texts/format';
import styles from './link-tabs.module.css';

export interface LinkTab {
  readonly label: string;
  /** How many wait there; undefined where it is not known. */
  readonly count?: number;
  /** What the address says where it is open. */
  readonly search: object;
}

/** Views of one page, each with an address of its own: links, so that they can be opened beside, shared and gone back to. */
export function LinkTabs(props: {
  readonly label: string;
  readonly to: string;
  readonly tabs: readonly LinkTab[];
}) {
  return (
    <nav aria-label={props.label} className={styles.tabs}>
      {props.tabs.map(({ label, count, search }) => (
        <Link
          key={label}
          to={props.to as LinkProps['to']}
          search={search as LinkProps['search']}
          activeOptions={{ exact: true, includeSearch: true }}
        >
          {label}
          {count !== undefined && (
            <span className={styles.count}>
              <span className="visually-hidden">, </span>
              {formatNumber(count)}
            </span>
          )}
        </Link>
      ))}
    </nav>
  );
}

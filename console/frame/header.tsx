import { Link } from '@tanstack/react-router';
import { LiveBar } from '../live/live-bar';
import { Button } from '../parts/form/button';
import { RouteButton } from '../parts/form/route-button';
import { ShownPurpose } from '../purpose/shown-purpose';
import { useSession } from '../session/session-context';
import { sv } from '../texts/sv';
import styles from './header.module.css';
import { SignOutButton } from './sign-out-button';

export interface HeaderProps {
  readonly onOpenKeyboard: () => void;
  /** Where one looks for records; undefined for who does not. */
  readonly searchPage: string | undefined;
}

/** Who one is, what for, and how fresh the page is. */
export function Header({ onOpenKeyboard, searchPage }: HeaderProps) {
  const { name, role, districtName, unit } = useSession();
  const place = [sv.roles[role], districtName].filter((part) => part !== null).join(' · ');
  return (
    <header className={styles.header}>
      <Link to="/" className={styles.product}>
        {sv.product}
      </Link>
      <LiveBar />
      <div className={styles.end}>
        {searchPage && (
          <RouteButton to={searchPage} look="plain">
            {sv.search}
          </RouteButton>
        )}
        <ShownPurpose />
        <span className={styles.keys}>
          <Button look="plain" onPress={onOpenKeyboard}>
            {sv.keyboard.open}
          </Button>
        </span>
        <Link to="/installningar" className={styles.who}>
          <strong>{name}</strong>
          <span>
            {place}
            {unit !== null && unit !== place && <span className={styles.unit}> · {unit}</span>}
          </span>
          <span className="visually-hidden">, {sv.settings}</span>
        </Link>
        <SignOutButton />
      </div>
    </header>
  );
}

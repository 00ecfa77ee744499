import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ButtonLook } from './button';
import styles from './button.module.css';

export interface RouteButtonProps {
  /** A path of the console's routes, such as `/min-pool/$id`. */
  readonly to: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly search?: Readonly<Record<string, string | number>>;
  readonly look?: ButtonLook;
  /** Where several on a page say the same. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** A link to a page of the console that looks like a button. */
export function RouteButton({ to, params, search, look = 'secondary', label, children }: RouteButtonProps) {
  return (
    <Link
      to={to}
      params={params ?? {}}
      search={search ?? {}}
      className={styles.button}
      data-look={look}
      aria-label={label}
    >
      {children}
    </Link>
  );
}

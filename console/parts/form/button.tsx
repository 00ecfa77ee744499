import type { ReactNode } from 'react';
import styles from './button.module.css';

export type ButtonLook = 'primary' | 'secondary' | 'danger' | 'plain';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly look?: ButtonLook;
  /** Of a form: sends it. */
  readonly isSubmit?: boolean;
  /** It stays reachable and says that it is at work; a second press does nothing. */
  readonly isBusy?: boolean;
  readonly label?: string;
  readonly onPress?: () => void;
}

export function Button({ children, look = 'secondary', isSubmit, isBusy, label, onPress }: ButtonProps) {
  return (
    <button
      type={isSubmit ? 'submit' : 'button'}
      className={styles.button}
      data-look={look}
      aria-disabled={isBusy || undefined}
      aria-busy={isBusy || undefined}
      aria-label={label}
      onClick={(event) => {
        if (isBusy) event.preventDefault();
        else onPress?.();
      }}
    >
      {children}
    </button>
  );
}

/** A link to a page outside the console's routes that looks like a button. */
export function ButtonLink(props: {
  readonly href: string;
  readonly look?: ButtonLook;
  readonly children: ReactNode;
}) {
  return (
    <a className={styles.button} data-look={props.look ?? 'secondary'} href={props.href}>
      {props.children}
    </a>
  );
}

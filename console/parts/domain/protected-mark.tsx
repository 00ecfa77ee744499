import { sv } from '../../texts/sv';
import styles from './protected-mark.module.css';

/**
 * Beside the name of somebody with protected identity, on every view and in print: a sign and the words. Address and telephone
 * are not there to be masked.
 */
export function ProtectedMark() {
  return (
    <span className={styles.mark} title={sv.protectedIdentityHelp}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <path
          d="M8 1 2.5 3v4.2c0 3.4 2.3 6.4 5.5 7.8 3.2-1.4 5.5-4.4 5.5-7.8V3L8 1Z"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
        />
        <path d="M8 4.5v4M8 10.6v.9" stroke="currentColor" strokeWidth="1.6" />
      </svg>
      {sv.protectedIdentity}
    </span>
  );
}

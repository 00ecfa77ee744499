import { sv } from '../texts/sv';
import { usePurposes } from './purposes';
import styles from './shown-purpose.module.css';

/** The purpose under which the open case's persons are shown. */
export function ShownPurpose() {
  const { shown } = usePurposes();
  if (shown === null) return null;
  return (
    <p className={styles.purpose} title={shown.purpose}>
      {sv.purpose.shown(sv.purpose.codes[shown.purposeCode])}
    </p>
  );
}

import { withDates } from '../parts/domain/with-dates';
import type { ClockState } from './clock';
import styles from './decision-clock.module.css';

/** The clock in words, with a sign beside its colour. */
export function DecisionClock({ clock: { look, text } }: { readonly clock: ClockState }) {
  return (
    <span className={styles.clock} data-look={look}>
      <span aria-hidden="true">{{ late: '●', soon: '◐', waiting: '○', stopped: '✓' }[look]}</span>
      <span>{withDates(text)}</span>
    </span>
  );
}

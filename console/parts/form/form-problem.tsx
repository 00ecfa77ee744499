import { sv } from '../../texts/sv';
import { withDates } from '../domain/with-dates';
import styles from './form-problem.module.css';

export interface FormProblemProps {
  /** Why it did not go through. */
  readonly problem?: { readonly text: string; readonly reference: string | null } | null;
}

/** What the hub says of a form that it has refused, as a whole. */
export function FormProblem({ problem }: FormProblemProps) {
  if (!problem) return null;
  return (
    <p role="alert" className={styles.problem}>
      {withDates(problem.text)} {problem.reference && <span>{sv.states.reference(problem.reference)}</span>}
    </p>
  );
}

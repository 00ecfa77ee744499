import type { Problem } from '../../graphql/problem';
import { sv } from '../../texts/sv';
import styles from './dialog.module.css';
import type { ReadCase } from './read-case';

const texts = sv.stale;

export interface StaleNoteProps {
  readonly problem: Pick<Problem, 'details' | 'reference'>;
  readonly read: ReadCase;
}

/** What somebody else has made of the case since it was read: both values of each fact that differs, what one can do, the reference. */
export function StaleNote({ problem, read }: StaleNoteProps) {
  const current = (problem.details['current'] ?? {}) as Readonly<Record<string, unknown>>;
  const changed = Object.entries(read.words).filter(
    ([key]) => key in current && JSON.stringify(current[key]) !== JSON.stringify(read.facts[key] ?? null),
  );
  return (
    <div role="alert">
      <p>
        <strong>{texts.title}</strong> {changed.length === 0 ? texts.more : texts.lead}
      </p>
      {changed.length > 0 && (
        <table className={styles.conflict}>
          <thead>
            <tr>
              <th scope="col">{texts.fact}</th>
              <th scope="col">{texts.read}</th>
              <th scope="col">{texts.now}</th>
            </tr>
          </thead>
          <tbody>
            {changed.map(([key, { label, say }]) => (
              <tr key={key}>
                <th scope="row">{label}</th>
                <td>{say(read.facts[key] ?? null)}</td>
                <td>{say(current[key])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {problem.reference && <p className={styles.reference}>{sv.states.reference(problem.reference)}</p>}
    </div>
  );
}

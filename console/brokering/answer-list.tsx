import { formatMoment } from '../texts/format';
import styles from './answer-list.module.css';
import { type AnswerName, brokeringTexts, PARTIES, type PartyName } from './sv';

export interface GivenAnswer {
  readonly party: PartyName;
  readonly answer: AnswerName;
  readonly reason?: string | null;
  /** RFC 3339. */
  readonly at?: string;
}

/** What each party has said to a proposal, and who has not answered. */
export function AnswerList({ answers }: { readonly answers: readonly GivenAnswer[] }) {
  return (
    <ul className={styles.answers} aria-label={brokeringTexts.answersLabel}>
      {PARTIES.map((party) => {
        const given = answers.filter((answer) => answer.party === party).at(-1);
        return (
          <li key={party} data-answer={given?.answer}>
            <span>{brokeringTexts.parties[party]}:</span>{' '}
            <strong>{brokeringTexts.answers[given?.answer ?? 'none']}</strong>
            {given?.at && <span className={styles.at}> {formatMoment(given.at)}</span>}
            {given?.reason && <p>{given.reason}</p>}
          </li>
        );
      })}
    </ul>
  );
}

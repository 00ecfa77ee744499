import { AnswerButtons } from '../../brokering/answer-buttons';
import { AnswerList } from '../../brokering/answer-list';
import { HoldClock } from '../../brokering/hold-clock';
import { answersOf } from '../../brokering/may-answer';
import { needsInBrief } from '../../brokering/needs-words';
import { useAnswer } from '../../brokering/use-answer';
import type { ConnectionState } from '../../graphql/use-connection';
import { withDates } from '../../parts/domain/with-dates';
import { Button } from '../../parts/form/button';
import { ErrorState } from '../../parts/states/state-texts';
import { useSession } from '../../session/session-context';
import { formatDate } from '../../texts/format';
import { sv } from '../../texts/sv';
import styles from './awaited-answers.module.css';
import { candidateInBrief } from './candidate-words';
import { proposalsTexts } from './sv';
import type { ProposalRow } from './use-proposals';

const texts = proposalsTexts.waiting;

/** The proposals that lack an answer which the own district gives, each with the answers that one may record. */
export function AwaitedAnswers({ list }: { readonly list: ConnectionState<ProposalRow> }) {
  const session = useSession();
  const { choose, dialog } = useAnswer(list.refresh);
  return (
    <section className={styles.awaited} aria-labelledby="awaited">
      <h2 id="awaited">
        {texts.title}
        {list.total !== null && ` (${list.total})`}
      </h2>
      {list.problem && <ErrorState problem={list.problem} onRetry={list.refresh} />}
      {list.total === 0 && <p>{texts.none}</p>}
      <ul>
        {list.rows.map((proposal) => (
          <li key={proposal.id}>
            <h3>
              {texts.who(
                candidateInBrief(proposal),
                needsInBrief(proposal.request.needs).toLocaleLowerCase('sv'),
                proposal.request.district.name,
              )}
            </h3>
            <p>
              {withDates(texts.starts(formatDate(proposal.request.needs.startsOn)))}.{' '}
              <HoldClock heldUntil={proposal.heldUntil} />
            </p>
            <AnswerList answers={proposal.answers} />
            <AnswerButtons
              parties={answersOf(session, proposal)}
              onChoose={(party, answer) => choose(proposal, party, answer)}
            />
          </li>
        ))}
      </ul>
      {dialog}
      {list.more && <Button onPress={list.more.load}>{sv.table.more}</Button>}
    </section>
  );
}

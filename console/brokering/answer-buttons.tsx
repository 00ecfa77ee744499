import { Button } from '../parts/form/button';
import styles from './answer-buttons.module.css';
import type { PossibleAnswers } from './may-answer';
import { type AnswerName, brokeringTexts, type PartyName } from './sv';

const texts = brokeringTexts.answer;

export interface AnswerButtonsProps {
  /** Whose answers may be recorded here. */
  readonly parties: readonly PossibleAnswers[];
  readonly onChoose: (party: PartyName, answer: AnswerName) => void;
}

/** A party's yes or no. */
export function AnswerButtons({ parties, onChoose }: AnswerButtonsProps) {
  return (
    <>
      {parties.map(({ party, answers }) => (
        <div key={party} className={styles.party}>
          <span>{brokeringTexts.parties[party]}:</span>
          {answers.map((answer) => {
            const verb = answer === 'ACCEPT' ? texts.accept : texts.decline;
            return (
              <Button
                key={answer}
                look={answer === 'ACCEPT' ? 'primary' : 'secondary'}
                label={texts.of(verb, brokeringTexts.parties[party].toLowerCase())}
                onPress={() => onChoose(party, answer)}
              >
                {verb}
              </Button>
            );
          })}
        </div>
      ))}
    </>
  );
}

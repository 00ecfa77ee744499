import { type ReactNode, useState } from 'react';
import { AnswerDialog } from './answer-dialog';
import type { ReadableProposal } from './read-brokering';
import type { AnswerName, PartyName } from './sv';

interface Chosen {
  readonly proposal: ReadableProposal;
  readonly party: PartyName;
  readonly answer: AnswerName;
}

/**
 * An answer that is asked about before it is recorded. Its dialog stays, with what is written in it, when the proposal leaves the
 * list because another has answered: then the hub's refusal is read there.
 */
export function useAnswer(onAnswered?: () => void): {
  readonly choose: (proposal: ReadableProposal, party: PartyName, answer: AnswerName) => void;
  /** Null while none is asked about. */
  readonly dialog: ReactNode;
} {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  return {
    choose: (proposal, party, answer) => setChosen({ proposal, party, answer }),
    dialog: chosen && (
      <AnswerDialog
        {...chosen}
        onClose={(isAnswered) => {
          setChosen(null);
          if (isAnswered) onAnswered?.();
        }}
      />
    ),
  };
}

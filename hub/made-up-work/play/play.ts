import type { IsoDate } from '../../../platform/time/calendar';
import type { DemonstrationJournal } from '../../../subgraphs/formedling/demonstration-journal';
import type { Actor, Answer, FrontDoor, Variables } from './front-door';

/** Where made-up case work is done, and how far it has come. */
export interface Play {
  /** Counted from; the day on which it began, also when it is ended on another. */
  readonly today: IsoDate;
  /** Codes of the districts in force. */
  readonly districts: readonly string[];
  /** Reads. */
  ask(actor: Actor, operation: string, variables: Variables): Promise<Answer>;
  /**
   * Does something once, however often the same key is played.
   * @param variables asked for when it has not been sent before; undefined: there is nothing to do it with
   */
  step(key: string, errand: StepErrand): Promise<Answer | undefined>;
  /** What was chosen for the key, also when it would be chosen otherwise today. */
  choose<Value>(key: string, choice: () => Promise<Value>): Promise<Value>;
  /** As of so many days before. */
  moveBack(key: string, requestId: string, days: number): Promise<void>;
  endHold(key: string, proposalId: string): Promise<void>;
}

export interface StepErrand {
  readonly actor: Actor;
  readonly operation: string;
  readonly variables: () => Promise<Variables | undefined> | Variables | undefined;
}

export type Journal = Pick<DemonstrationJournal, 'find' | 'noteSent' | 'noteAnswer' | 'moveBack' | 'endHold'>;

export interface PlayOptions {
  readonly today: IsoDate;
  readonly districts: readonly string[];
  readonly frontDoor: FrontDoor;
  readonly journal: Journal;
  /** Begins the idempotency keys. */
  readonly keyPrefix?: string;
}

export function createPlay(options: PlayOptions): Play {
  const { today, districts, frontDoor, journal, keyPrefix = 'demonstration' } = options;
  return {
    today,
    districts,
    ask: (actor, operation, variables) => frontDoor.send({ actor, operation, variables }),
    step: async (key, { actor, operation, variables }) => {
      const known = await journal.find(key);
      if (known?.answer !== undefined) return known.answer;
      const sent = (known?.variables as Variables | undefined) ?? (await variables());
      if (sent === undefined) return undefined;
      if (known === undefined) await journal.noteSent(key, sent);
      const idempotencyKey = `${keyPrefix}/${key}`;
      const answer = await frontDoor.send({ actor, operation, variables: sent, idempotencyKey });
      await journal.noteAnswer(key, answer);
      return answer;
    },
    choose: async <Value>(key: string, choice: () => Promise<Value>) => {
      const known = await journal.find(key);
      if (known !== undefined) return known.variables as Value;
      const chosen = await choice();
      await journal.noteSent(key, chosen);
      return chosen;
    },
    moveBack: (key, requestId, days) => journal.moveBack(key, requestId, days),
    endHold: (key, proposalId) => journal.endHold(key, proposalId),
  };
}

import type { Journal } from '../play/play';

interface Noted {
  readonly variables: unknown;
  answer?: unknown;
}

/** Of what happens as the day goes: forgotten with the process, for nothing of it is ever gone on with. */
export function createPassingJournal(): Journal {
  const entries = new Map<string, Noted>();
  return {
    find: async (key) => {
      const found = entries.get(key);
      return found && { variables: found.variables, answer: found.answer };
    },
    noteSent: async (key, variables) => void entries.set(key, { variables }),
    noteAnswer: async (key, answer) => {
      entries.get(key)!.answer = answer;
    },
    moveBack: async () => {},
    endHold: async () => {},
  };
}

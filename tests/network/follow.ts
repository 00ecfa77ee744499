import type { Variables } from './brokering-life';
import { SocketClient } from './socket-client';
import { authorization, type TestClaims } from './tokens';

// biome-ignore lint/suspicious/noExplicitAny: events of any shape
type Event = any;

export interface Follower {
  readonly next: () => Promise<Event>;
  /** Skips what came before. */
  readonly nextThat: (isWanted: (data: Event) => boolean) => Promise<Event>;
  readonly close: () => void;
}

/** The events of one subscription, which takes the variable `after`, from now on and one after the other. */
export async function follow(
  url: string,
  query: string,
  claims: TestClaims,
  variables: Variables = {},
): Promise<Follower> {
  const client = await SocketClient.connect(url, await authorization(claims));
  const after = `since:${new Date().toISOString()}`;
  const id = client.start({ query, variables: { ...variables, after } });
  return {
    next: async () => {
      const { type, payload } = await client.take(id);
      expect({ type, errors: payload.errors }).toEqual({ type: 'next', errors: undefined });
      return payload.data;
    },
    nextThat: async (isWanted) => {
      for (;;) {
        const { payload } = await client.take(id);
        if (isWanted(payload.data)) return payload.data;
      }
    },
    close: () => client.close(),
  };
}

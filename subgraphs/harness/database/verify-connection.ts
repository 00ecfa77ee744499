import type { ClientBase } from 'pg';

/** Looks at a connection before its first use. @throws OtherDatabaseError; then it is given up */
export type VerifyConnection = (client: ClientBase) => Promise<void>;

/** The same as the option of a `pg` pool. */
export function poolVerification(verify: VerifyConnection | undefined) {
  if (verify === undefined) return {};
  return {
    verify: (client: ClientBase, done: (error?: Error) => void) => {
      verify(client).then(() => done(), done);
    },
  };
}

/** The processes that sign tokens, each with a key of its own. */
export const SIGNERS = ['formedling', 'reporting', 'gateway'] as const;
export type Signer = (typeof SIGNERS)[number];

/** What a process's key says of itself: the gateway's signs for people too, whom it has signed in. */
export function signerNames(signer: Signer): { readonly subject: string; readonly sessions?: true } {
  return { subject: signer, ...(signer === 'gateway' && { sessions: true as const }) };
}

/** Something that answers GraphQL at `url`, in processes of its own. */
export interface Contender {
  readonly name: string;
  readonly url: string;
  readonly pids: readonly number[];
  stop(): Promise<void>;
}

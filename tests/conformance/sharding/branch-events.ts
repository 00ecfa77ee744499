import {
  type DocumentNode,
  execute,
  type GraphQLSchema,
  getArgumentValues,
  getOperationAST,
  Kind,
} from 'graphql';
import { EventQueue } from '../../../platform/concurrency/event-queue';
import type { Branch } from './branch';

export interface FollowArguments {
  readonly document: DocumentNode;
  readonly variableValues?: Readonly<Record<string, unknown>> | null;
}

/** The events of a branch as a shard serves them: after a cursor or from now on, then its position, then what comes. */
export class BranchEvents {
  private readonly followers = new Set<() => void>();

  constructor(
    private readonly branch: Branch,
    private readonly schema: GraphQLSchema,
  ) {}

  /** To be called when a book has been lent. */
  wake(): void {
    for (const follower of this.followers) follower();
  }

  follow({ document, variableValues }: FollowArguments): AsyncIterableIterator<unknown> {
    const queue = new EventQueue<unknown>(() => this.followers.delete(send));
    let at = this.startOf(document, variableValues ?? {});
    const send = () => {
      while (at < this.branch.lent.length) {
        at += 1;
        const book = this.branch.books.find(({ id }) => id === this.branch.lent[at - 1]);
        const rootValue = { lent: { cursor: cursorOf(at), book } };
        queue.push(
          execute({
            schema: this.schema,
            document,
            rootValue,
            variableValues,
            contextValue: this.branch,
          }),
        );
      }
    };
    send();
    queue.push({ data: null, extensions: { position: cursorOf(at) } });
    this.followers.add(send);
    return queue;
  }

  private startOf(document: DocumentNode, variables: Readonly<Record<string, unknown>>): number {
    const field = this.schema.getSubscriptionType()!.getFields()['lent']!;
    const node = getOperationAST(document)!.selectionSet.selections[0]!;
    if (node.kind !== Kind.FIELD) throw new Error('a shard is asked for a field');
    const { after } = getArgumentValues(field, node, variables);
    if (typeof after !== 'string' || after === '') return this.branch.lent.length;
    // The suite lends nothing in a branch before it follows it.
    return after.startsWith('since:') ? 0 : Number(Buffer.from(after, 'base64url').toString());
  }
}

function cursorOf(sequence: number): string {
  return Buffer.from(String(sequence).padStart(12, '0')).toString('base64url');
}

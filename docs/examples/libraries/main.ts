import { createEngine, type Grants, type ShardTerms, type Subgraph } from 'formedlingshub/engine';
import { BRANCHES, catalogue, composeCounty, shardOf } from './county';

/** What this supergraph calls its shards. */
const TERMS: ShardTerms = {
  noun: 'branch',
  missingField: 'closedBranches',
  missingType: 'ClosedBranch',
  unavailableCode: 'BRANCH_CLOSED',
  extension: 'branch',
};

/** A branch that cannot be reached. */
const closed: Subgraph = {
  name: 'branches',
  sharesReads: true,
  prepare: () => ({
    execute: async () => ({
      errors: [{ message: 'Nobody answers.', extensions: { code: 'SUBGRAPH_UNREACHABLE' } }],
    }),
    subscribe: async function* () {},
  }),
  close: async () => undefined,
};

const asked: string[] = [];
const engine = createEngine({
  supergraph: composeCounty(),
  shardTerms: TERMS,
  subgraphs: ({ isSharded }) =>
    isSharded
      ? {
          shards: [
            ...BRANCHES.map((branch) => ({ code: branch.code, at: shardOf(branch) })),
            { code: 'norr', at: closed },
          ],
        }
      : catalogue(),
  hooks: {
    onOperation: ({ kind }) => {
      const started = performance.now();
      return ({ errors }) => {
        const ms = (performance.now() - started).toFixed(0);
        console.error(`${kind}: ${errors.length} errors, ${ms} ms`);
      };
    },
    onFetch: ({ subgraph }) => {
      asked.push(subgraph);
    },
    onShard: ({ shard, kind }) => {
      asked.push(`${kind} at ${shard}`);
    },
  },
});

const librarian: Grants = { scopes: new Set(['loans']), holdsPolicy: () => false };

async function tell(query: string, grants: Grants | null = null): Promise<void> {
  const { data, errors } = await engine.execute({ query, grants });
  const shownErrors = errors?.map(({ message, extensions }) => ({ message, ...extensions }));
  console.log(JSON.stringify({ data, errors: shownErrors }));
}

async function main(): Promise<void> {
  await tell(
    '{ copies(first: 3) { nodes { id branch { name } book { title } } closedBranches { code reason } } }',
  );
  await tell('{ holdings { copies lent closedBranches { code } } }');
  await tell('{ branch(code: "oster") { name } }');
  await tell('{ branch(code: "norr") { name } }');
  await tell('mutation { lend(copy: "ask:1", borrower: "Nils") { id } }');
  asked.length = 0;
  await tell('{ copies(first: 4) { nodes { id borrower } closedBranches { code } } }');
  await tell('{ copies(first: 4) { nodes { id borrower } closedBranches { code } } }', librarian);
  console.log(JSON.stringify([...new Set(asked)].sort()));
  await engine.close();
}

void main();

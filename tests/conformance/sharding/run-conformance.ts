import type { ShardTerms } from '../../../engine/shard/shard';
import { send } from '../../engine/harness/send';
import { SocketClient } from '../../network/socket-client';
import { until } from '../../network/until';
import { type ConformanceCase, conformanceCases, type ExpectedError } from './cases';
import type { ReferenceShards } from './reference-shards';

/** A gateway over the reference shards. */
export interface Endpoint {
  /** Where it answers GraphQL, over HTTP and over WebSocket (graphql-transport-ws); ends in `/graphql`. */
  readonly url: string;
  readonly terms: ShardTerms;
}

interface Running {
  readonly endpoint: Endpoint;
  readonly shards: ReferenceShards;
}

/** Declares one test for each case; `start` has the gateway ready. */
export function runConformance(terms: ShardTerms, start: () => Promise<Running>): void {
  let running: Running;
  beforeAll(async () => {
    running = await start();
  });

  test.each(conformanceCases(terms))('$section $title', async (conformanceCase) => {
    const { shards, endpoint } = running;
    const { document, modes = {}, lent, told } = conformanceCase;
    shards.reset();
    for (const [code, mode] of Object.entries(modes)) shards.set(code, mode);
    const answer = await send(endpoint.url, { query: document });
    expect({ data: answer.data ?? null, errors: errorsOf(answer.errors, conformanceCase, terms) }).toEqual({
      data: conformanceCase.data,
      errors: sorted(conformanceCase.errors ?? []),
    });
    if (lent !== undefined) expect(shards.lent).toEqual(lent);
    if (told !== undefined) expect(shards.told.sort()).toEqual(told);
  });

  test('10.1 10.2 a stream has the events of all shards, and goes on after a cursor', async () => {
    const { shards, endpoint } = running;
    shards.reset();
    const client = await SocketClient.connect(originOf(endpoint), {});
    const all = client.start({ query: LENT, variables: { after: EPOCH } });
    await lend('west:0');
    const first = (await client.take(all)).payload.data.lent;
    expect(first.book).toEqual({ id: 'west:0' });
    await lend('north:0');
    expect((await client.take(all)).payload.data.lent.book).toEqual({ id: 'north:0' });
    client.close();
    const again = await SocketClient.connect(originOf(endpoint), {});
    const rest = again.start({ query: LENT, variables: { after: first.cursor } });
    expect((await again.take(rest)).payload.data.lent.book).toEqual({ id: 'north:0' });
    again.close();
  });

  test('10.4 a stream goes on without a shard, and tells so with the next event', async () => {
    const { shards, endpoint } = running;
    shards.reset();
    const client = await SocketClient.connect(originOf(endpoint), {});
    const id = client.start({ query: LENT, variables: { after: EPOCH } });
    await lend('west:0');
    await client.take(id);
    shards.set('south', 'down');
    const nextExtensions = async () => {
      await lend('west:1');
      return (await client.take(id)).payload.extensions?.[terms.missingField];
    };
    await until(nextExtensions, (missing) => missing?.some(({ code }: { code: string }) => code === 'south'));
    client.close();
  });

  test('10.5 a cursor that is none ends the stream with an error', async () => {
    const { endpoint } = running;
    const client = await SocketClient.connect(originOf(endpoint), {});
    const id = client.start({ query: 'subscription { lent(after: "!") { cursor } }' });
    const { type, payload } = await client.take(id);
    expect({ type, code: payload[0].extensions.code }).toEqual({ type: 'error', code: 'INVALID_CURSOR' });
    client.close();
  });

  test('8.1 8.2 a shard whose schema lacks a part of the contract is missing until it has it', async () => {
    const { shards, endpoint } = running;
    const missing = async () => {
      const { data } = await send(endpoint.url, {
        query: `{ books { ${terms.missingField} { code reason } } }`,
      });
      return data.books[terms.missingField];
    };
    shards.reset();
    shards.set('west', 'down');
    expect(await missing()).toEqual([{ code: 'west', reason: 'UNREACHABLE' }]);
    shards.set('west', 'old');
    expect(await missing()).toEqual([{ code: 'west', reason: 'INCOMPATIBLE_SCHEMA' }]);
    shards.reset();
    await until(missing, (shardsMissing) => shardsMissing.length === 0);
  });

  function lend(id: string) {
    return send(running.endpoint.url, { query: `mutation { lend(id: "${id}") { id } }` });
  }
}

const LENT = 'subscription($after: String) { lent(after: $after) { cursor book { id } } }';
const EPOCH = `since:${new Date(0).toISOString()}`;

function originOf({ url }: Endpoint): string {
  return url.replace(/\/graphql$/, '');
}

type Errors = Awaited<ReturnType<typeof send>>['errors'];

/** Of each error what the case speaks of. */
function errorsOf(errors: Errors, { errors: expected = [] }: ConformanceCase, { extension }: ShardTerms) {
  const namesShard = expected.some(({ shard }) => shard !== undefined);
  const read = (errors ?? []).map(
    ({ path, extensions }): ExpectedError => ({
      code: extensions.code,
      ...(namesShard && { shard: extensions[extension] }),
      path,
    }),
  );
  return sorted(read);
}

function sorted(errors: readonly ExpectedError[]): ExpectedError[] {
  const text = (error: ExpectedError) => JSON.stringify([error.path, error.code, error.shard]);
  return [...errors].sort((one, other) => text(one).localeCompare(text(other)));
}

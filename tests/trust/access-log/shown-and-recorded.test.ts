import { createGateway, type Gateway } from '../../../gateway/gateway';
import { audienceOfSeals, SEALS_FOR } from '../../../platform/sealing/gateway-reader';
import { BoxReader } from '../../../platform/sealing/sealed-box';
import { ServiceTokens } from '../../../platform/tokens/service-token';
import {
  type Ask,
  BROKER,
  enterPool,
  expectData,
  handler,
  needs,
  openRequest,
  share,
  TODAY,
  type Variables,
} from '../../network/brokering-life';
import { postGraphql } from '../../network/post-graphql';
import { RequestGate } from '../../network/processes/request-gate';
import { startTestHub, type TestHub } from '../../network/test-hub';
import { authorization, keptAuthorization, type TestClaims } from '../../network/tokens';

jest.setTimeout(120_000);

const DISTRICTS = ['bromma', 'farsta', 'sodermalm'];
/** In a request of the second round. */
const AT_KEYS = '_shard_at';
const KEYS = '_shard_keys';

let hub: TestHub;
let gated: Gateway;
let gatedUrl: string;
const gates = new Map<string, RequestGate>();
const gate = (district: string) => gates.get(district)!;

beforeAll(async () => {
  hub = await startTestHub({ districts: DISTRICTS, demonstration: true });
  for (const code of DISTRICTS) gates.set(code, await RequestGate.inFrontOf(hub.district(code).url));
  const urls = Object.fromEntries(DISTRICTS.map((code) => [code, `${gate(code).url}/graphql`]));
  const shards = { ...hub.gatewayConfig.shards!, urls };
  gated = await createGateway({ ...hub.gatewayConfig, shards, subgraphTimeoutMs: 3_000 });
  ({ url: gatedUrl } = await gated.start());
  for (const code of [...DISTRICTS, ...DISTRICTS]) await enterPool(hub.ask, code);
});

afterEach(() => {
  for (const each of gates.values()) each.open();
});

afterAll(async () => {
  await gated?.stop();
  for (const each of gates.values()) await each.stop();
  await hub?.stop();
});

const askGated: Ask = async (post, claims = BROKER) =>
  postGraphql(gatedUrl, { ...post, headers: await keptAuthorization(claims) });

let readers = 0;
/** A reader of whom no log knows anything yet. */
const newReader = (claims: TestClaims = BROKER): TestClaims => ({ ...claims, sub: `läsare ${++readers}` });

const logOf = (district: string, sql: string, { sub }: TestClaims) =>
  hub.district(district).dataSource.query(sql, [sub]);

/** Whom the logs of all districts name as read by one reader, in the districts' order. */
async function recorded(reader: TestClaims): Promise<string[]> {
  const subjects = 'SELECT DISTINCT unnest(subjects) AS id FROM access_log WHERE actor = $1';
  const rows = await Promise.all(DISTRICTS.map((district) => logOf(district, subjects, reader)));
  return rows.flat().map(({ id }) => id as string);
}

async function tallied(reader: TestClaims): Promise<number> {
  const counts = 'SELECT coalesce(sum(counts), 0)::integer AS sum FROM access_count WHERE actor = $1';
  const rows = await Promise.all(DISTRICTS.map((district) => logOf(district, counts, reader)));
  return rows.flat().reduce((sum: number, row: { sum: number }) => sum + row.sum, 0);
}

interface List {
  readonly query: string;
  readonly variables?: Variables;
  /** From the data to the connection, and from a node to the person's id. */
  readonly pageOf: (data: never) => { nodes: never[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  readonly personOf: (node: never) => string;
}

const PAGE = 'pageInfo { hasNextPage endCursor startCursor hasPreviousPage }';
const idOf = ({ id }: { id: string }) => id;
const candidateOf = ({ candidate }: { candidate: { id: string } }) => candidate.id;
const NEEDS = needs('farsta');
const LISTS: Record<string, List> = {
  candidates: {
    query: `query ($after: String) { candidates(first: 7, after: $after) { nodes { id kind languages } totalCount ${PAGE} } }`,
    pageOf: ({ candidates }: { candidates: never }) => candidates,
    personOf: idOf,
  },
  'candidates that a filter leaves': {
    query: `query ($after: String) {
      candidates(first: 5, after: $after, orderBy: APPROVED_ON, filter: { kinds: [KONTAKTFAMILJ], acceptsAge: 7 }) {
        edges { cursor node { id } } nodes { id area } missingDistricts { code } ${PAGE} } }`,
    pageOf: ({ candidates }: { candidates: never }) => candidates,
    personOf: idOf,
  },
  vacancies: {
    query: `query ($after: String) { vacancies(first: 6, after: $after) { nodes { id candidate { id } } ${PAGE} } }`,
    pageOf: ({ vacancies }: { vacancies: never }) => vacancies,
    personOf: candidateOf,
  },
  matches: {
    query: `query ($needs: NeedsInput!, $after: String) {
      matchCandidates(needs: $needs, first: 3, after: $after) { nodes { score candidate { id } } totalCount ${PAGE} } }`,
    variables: { needs: NEEDS },
    pageOf: ({ matchCandidates }: { matchCandidates: never }) => matchCandidates,
    personOf: candidateOf,
  },
};

describe.each([
  ['the resursteam', BROKER],
  ['a handläggare', handler('bromma')],
])('read by %s', (_, claims) => {
  it.each(Object.keys(LISTS))('every page records whom it shows and nobody else: %s', async (name) => {
    const { query, variables, pageOf, personOf } = LISTS[name]!;
    let pages = 0;
    const districts = new Set<string>();
    for (let after: string | null = null; pages < 12; ) {
      const reader = newReader(claims);
      const data = await expectData(hub.ask({ query, variables: { ...variables, after } }, reader));
      const { nodes, pageInfo } = pageOf(data as never);
      const shown = [...new Set(nodes.map(personOf))];
      expect((await recorded(reader)).sort()).toEqual(shown.sort());
      for (const id of shown) districts.add(id.split(':')[0]!);
      pages++;
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(pages).toBeGreaterThan(1);
    expect(districts.size).toBeGreaterThan(1);
  });
});

test('of a request’s matches, and of two lists in one operation, those are recorded that are shown', async () => {
  const { request } = await openRequest(hub.ask, 'farsta');
  const reader = newReader();
  const query = `query ($id: ID!) {
    placementRequest(id: $id) { matches(first: 2) { nodes { candidate { id } } } }
    candidates(first: 2) { nodes { id } }
    vacancies(first: 1) { nodes { candidate { id } } }
  }`;
  const data = await expectData(hub.ask({ query, variables: { id: request } }, reader));
  const shown = new Set([
    ...data.placementRequest.matches.nodes.map(candidateOf),
    ...data.candidates.nodes.map(idOf),
    ...data.vacancies.nodes.map(candidateOf),
  ]);
  expect(data.placementRequest.matches.nodes).toHaveLength(2);
  const ofDistricts = (await recorded(reader)).filter((id) => id !== request);
  expect(ofDistricts.sort()).toEqual([...shown].sort());
});

/** Persons whom only their language finds, available one day after the other. */
async function enter(language: string, districts: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, district] of districts.entries()) {
    const startsOn = `${Number(TODAY.slice(0, 4)) + 1}-02-0${index + 1}`;
    const { candidate } = await enterPool(hub.ask, district, { languages: [language] }, { startsOn });
    ids.push(candidate);
  }
  return ids;
}

const OF_LANGUAGE = (fields: string) =>
  `query ($language: String!, $first: Int!) {
    candidates(first: $first, filter: { languages: [$language] }) { nodes { id } ${fields} } }`;

test('a number so small that it tells of those it counts records them too, a larger one nobody', async () => {
  const language = 'isländska';
  const persons = await enter(language, ['farsta', 'bromma']);
  const read = async (fields: string, first: number) => {
    const reader = newReader();
    const variables = { language, first };
    const data = await expectData(hub.ask({ query: OF_LANGUAGE(fields), variables }, reader));
    return { ...data.candidates, recorded: (await recorded(reader)).sort() };
  };
  expect(await read('', 1)).toMatchObject({ nodes: [{ id: persons[0] }], recorded: [persons[0]] });
  const few = await read('totalCount', 1);
  expect(few).toMatchObject({ nodes: [{ id: persons[0] }], totalCount: 2, recorded: [...persons].sort() });
  const more = await enter(language, ['bromma', 'sodermalm', 'bromma']);
  const many = await read('totalCount', 2);
  expect(many.totalCount).toBe(persons.length + more.length);
  expect(many.recorded).toEqual(many.nodes.map(idOf).sort());
});

test('that nobody is found is tallied, as before', async () => {
  const reader = newReader();
  const variables = { language: 'färöiska', first: 5 };
  const fields = 'totalCount missingDistricts { code }';
  const { candidates } = await expectData(hub.ask({ query: OF_LANGUAGE(fields), variables }, reader));
  expect(candidates).toEqual({ nodes: [], totalCount: 0, missingDistricts: [] });
  expect(await recorded(reader)).toEqual([]);
  expect(await tallied(reader)).toBe(DISTRICTS.length);
});

test('who withdraws the consent between the rounds is neither shown nor recorded, and the next fills the page', async () => {
  const language = 'estniska';
  const persons = await enter(language, ['farsta', 'bromma', 'farsta', 'sodermalm', 'bromma', 'farsta']);
  const [first, withdrawn, third, fourth] = persons;
  const reader = newReader();
  const kept = gate('bromma').keepBack(AT_KEYS);
  const variables = { language, first: 3 };
  const answer = askGated({ query: OF_LANGUAGE(`totalCount ${PAGE}`), variables }, reader);
  const letGo = await kept;
  await share(hub.ask, withdrawn!, 'DISTRICT');
  letGo();
  const { candidates } = await expectData(answer);
  expect(candidates.nodes.map(idOf)).toEqual([first, third, fourth]);
  expect(candidates.pageInfo).toMatchObject({ hasNextPage: true });
  expect((await recorded(reader)).sort()).toEqual([first, third, fourth].sort());
  const next = await askGated(
    {
      query: `query ($language: String!, $after: String) {
        candidates(first: 3, after: $after, filter: { languages: [$language] }) { nodes { id } } }`,
      variables: { language, after: candidates.pageInfo.endCursor },
    },
    reader,
  );
  expect(next.data.candidates.nodes.map(idOf)).toEqual(persons.slice(4));
});

test('when all of a page have withdrawn between the rounds, the page is what is left', async () => {
  const language = 'lettiska';
  const [one, other] = await enter(language, ['farsta', 'bromma']);
  const reader = newReader();
  const kept = Promise.all(['farsta', 'bromma'].map((district) => gate(district).keepBack(AT_KEYS)));
  const query = `query ($language: String!) { candidates(filter: { languages: [$language] }) { nodes { id } ${PAGE} } }`;
  const answer = askGated({ query, variables: { language } }, reader);
  const letAllGo = await kept;
  for (const id of [one, other]) await share(hub.ask, id!, 'DISTRICT');
  for (const letGo of letAllGo) letGo();
  const { candidates } = await expectData(answer);
  const nothing = { hasNextPage: false, endCursor: null, startCursor: null, hasPreviousPage: false };
  expect(candidates).toEqual({ nodes: [], pageInfo: nothing });
  expect(await recorded(reader)).toEqual([]);
});

describe('a district that is lost costs its own rows and is named', () => {
  const language = 'litauiska';
  let persons: string[];

  beforeAll(async () => {
    persons = await enter(language, ['bromma', 'farsta', 'sodermalm', 'bromma', 'farsta', 'sodermalm']);
  });

  const read = async (reader: TestClaims) => {
    const fields = 'totalCount missingDistricts { code reason }';
    const post = { query: OF_LANGUAGE(fields), variables: { language, first: 3 } };
    return (await expectData(askGated(post, reader))).candidates;
  };

  it.each([
    ['first', KEYS],
    ['second', AT_KEYS],
  ])('in the %s round', async (_, text) => {
    const reader = newReader();
    gate('farsta').rule = (body) => (body.includes(text) ? 'cut' : 'pass');
    const { nodes, totalCount, missingDistricts } = await read(reader);
    const others = persons.filter((id) => !id.startsWith('farsta:')).slice(0, 3);
    expect(nodes.map(idOf)).toEqual(others);
    expect(totalCount).toBeNull();
    expect(missingDistricts).toEqual([{ code: 'farsta', reason: 'UNREACHABLE' }]);
    expect((await recorded(reader)).sort()).toEqual([...others].sort());
  });

  it('when it hangs in the second round', async () => {
    const reader = newReader();
    const kept = gate('farsta').keepBack(AT_KEYS);
    const answer = read(reader);
    const letGo = await kept;
    const { nodes, missingDistricts } = await answer;
    expect(nodes.map(idOf)).toEqual(persons.filter((id) => !id.startsWith('farsta:')).slice(0, 3));
    expect(missingDistricts).toEqual([{ code: 'farsta', reason: 'TIMEOUT' }]);
    letGo();
  });

  it('and a client that does not ask for the missing gets an error for each', async () => {
    gate('farsta').rule = (body) => (body.includes(AT_KEYS) ? 'cut' : 'pass');
    const { data, errors } = await askGated({ query: OF_LANGUAGE(''), variables: { language, first: 3 } });
    expect(data.candidates.nodes).toHaveLength(3);
    expect(errors).toMatchObject([
      { path: ['candidates'], extensions: { code: 'DISTRICT_UNAVAILABLE', district: 'farsta' } },
    ]);
  });
});

describe('what a district answers in the first round', () => {
  const QUERY = `query ($for: String!, $languages: [String!]) {
    candidates(first: 5, filter: { languages: $languages }) { keys(for: $for, total: true) } }`;
  const box = new BoxReader();
  const keysFor = async (reader: string, languages: readonly string[] | null, claims: TestClaims) => {
    const headers = await authorization(claims);
    const post = { query: QUERY, variables: { for: reader, languages }, headers };
    return (await expectData(postGraphql(hub.district('farsta').url, post))).candidates.keys as string;
  };
  const tokenOf = ({
    audience = audienceOfSeals(hub.gatewayConfig.sealKey!.audience),
    subject = 'gateway',
  }) =>
    new ServiceTokens(
      { ...hub.gatewayConfig.sealKey!, audience, subject },
      { [SEALS_FOR]: box.publicKey },
    ).token();

  it('is for the gateway alone, of one length whoever is found, and no reading', async () => {
    const reader = newReader();
    const [full, none] = [
      await keysFor(await tokenOf({}), null, reader),
      await keysFor(await tokenOf({}), ['färöiska'], reader),
    ];
    expect(full).toHaveLength(none.length);
    expect(JSON.parse(box.open(full)!).keys).toHaveLength(5);
    expect(JSON.parse(box.open(none)!)).toEqual({ keys: [], hasMore: false, total: 0, tells: 4 });
    expect(new BoxReader().open(full)).toBeUndefined();
    expect(await recorded(reader)).toEqual([]);
    expect(await tallied(reader)).toBe(0);
  });

  it('is nothing for anybody else', async () => {
    const token = (await authorization(BROKER)).authorization.slice('Bearer '.length);
    const usual = await tokenOf({ audience: hub.gatewayConfig.sealKey!.audience });
    for (const reader of ['', 'x', token, usual]) expect(await keysFor(reader, null, newReader())).toBeNull();
  });
});

test('a gateway without a key asks in one round, and a larger part is recorded than is shown', async () => {
  const keyless = await createGateway({ ...hub.gatewayConfig, sealKey: null });
  const { url } = await keyless.start();
  const reader = newReader();
  const query = `query ($after: String) { candidates(first: 7, after: $after) { nodes { id } } }`;
  const { data } = await postGraphql(url, { query, headers: await authorization(reader) });
  const shown: string[] = data.candidates.nodes.map(idOf);
  const known = await hub.ask({ query }, newReader());
  expect(known.data).toEqual(data);
  expect(await recorded(reader)).toEqual(expect.arrayContaining(shown));
  expect((await recorded(reader)).length).toBeGreaterThan(shown.length);
  await keyless.stop();
});

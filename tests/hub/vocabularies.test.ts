import {
  BROKER,
  enterPool,
  expectData,
  handler,
  needs,
  recordDecision,
  requestPlacement,
  steward,
  type Variables,
} from '../network/brokering-life';
import { SocketClient } from '../network/socket-client';
import { startTestHub, type TestHub } from '../network/test-hub';
import { authorization, type TestClaims } from '../network/tokens';

const NOT_NEUTRAL: readonly (readonly [string, string])[] = [
  ['a diagnosis', 'autism'],
  ['a name and a street', 'Anna Andersson, Götgatan 12'],
  ['a telephone number', '070-123 45 67'],
  ['HTML', '<img src=x onerror=alert(1)>'],
  ['a terminal escape', '\u001b[31mfotboll'],
  ['text that turns its line round', 'fot\u202ellob'],
  ['a word with something hidden in it', 'fot\u200bboll'],
  ['a word with a hyphen that nobody sees', 'fot\u00adboll'],
  ['a word with marks behind it that nobody sees', 'fotboll\u{e0041}'],
  ['a word behind a byte order mark', '\ufefffotboll'],
  ['a word of another alphabet that looks the same', 'fоtboll'],
  ['a long text', 'x'.repeat(3_000)],
  ['a name of a prototype', '__proto__'],
];
/** The same word: case, Unicode form, spaces around it and of another kind. */
const SPELLINGS = [
  'fågelskådning',
  'FÅGELSKÅDNING',
  'fågelskådning'.normalize('NFD'),
  ' \tFågelskådning\u00a0 ',
];

const REGISTER = `mutation ($input: RegisterCandidateInput!) {
  registerCandidate(input: $input) { id area languages interests }
}`;
const PERSON = {
  ...{ district: 'farsta', kind: 'KONTAKTPERSON', name: 'Ada Lind', area: 'Farsta', programAreas: ['IOF'] },
  ...{ languages: ['svenska'], interests: [], acceptsAgeFrom: 6, acceptsAgeTo: 17 },
};
const CANDIDATES =
  'query ($filter: CandidateFilter) { candidates(filter: $filter) { totalCount nodes { id } } }';
const VACANCIES = 'query ($filter: VacancyFilter) { vacancies(filter: $filter) { totalCount nodes { id } } }';
const MATCHES =
  'query ($needs: NeedsInput!) { matchCandidates(needs: $needs, first: 50) { nodes { score candidate { id } } } }';
const OF_DISTRICT = `query ($filter: CandidateFilter) {
  district(code: "farsta") { candidates(filter: $filter) { totalCount } }
}`;
const OPENED = 'subscription ($filter: VacancyFilter) { vacancyOpened(filter: $filter) { vacancy { id } } }';
const HOME_AREA = `mutation ($area: String!) {
  recordHomeArea(district: "farsta", actor: "granne", area: $area) { area }
}`;

let hub: TestHub;
const ask: TestHub['ask'] = (post, claims) => hub.ask(post, claims);

beforeAll(async () => {
  hub = await startTestHub({ districts: ['farsta', 'bromma'] });
});
afterAll(() => hub.stop());

/** Every place that takes such a word: how it is sent, by whom, and the path of the value. */
const PLACES: readonly (readonly [string, (word: string) => Variables, TestClaims, string, string])[] = [
  [REGISTER, (area) => ({ input: { ...PERSON, area } }), steward('farsta'), 'input.area', 'AREA'],
  [
    REGISTER,
    (word) => ({ input: { ...PERSON, languages: ['svenska', word] } }),
    steward('farsta'),
    'input.languages[1]',
    'LANGUAGE',
  ],
  [
    REGISTER,
    (word) => ({ input: { ...PERSON, interests: [word] } }),
    steward('farsta'),
    'input.interests[0]',
    'INTEREST',
  ],
  [CANDIDATES, (word) => ({ filter: { languages: [word] } }), BROKER, 'filter.languages[0]', 'LANGUAGE'],
  [
    CANDIDATES,
    (word) => ({ filter: { interests: ['bio', word] } }),
    BROKER,
    'filter.interests[1]',
    'INTEREST',
  ],
  [
    VACANCIES,
    (word) => ({ filter: { languages: [word] } }),
    handler('bromma'),
    'filter.languages[0]',
    'LANGUAGE',
  ],
  [
    OF_DISTRICT,
    (word) => ({ filter: { interests: [word] } }),
    handler('bromma'),
    'filter.interests[0]',
    'INTEREST',
  ],
  [
    MATCHES,
    (word) => ({ needs: needs('bromma', { languages: [word] }) }),
    BROKER,
    'needs.languages[0]',
    'LANGUAGE',
  ],
  [
    MATCHES,
    (word) => ({ needs: needs('bromma', { interests: [word] }) }),
    handler('bromma'),
    'needs.interests[0]',
    'INTEREST',
  ],
  [HOME_AREA, (area) => ({ area }), { role: 'admin', district: 'farsta' }, 'area', 'AREA'],
];

describe.each(NOT_NEUTRAL)('%s', (_, word) => {
  test.each(PLACES)('is refused by name: %s', async (query, variables, claims, field, vocabulary) => {
    const { data, errors } = await ask({ query, variables: variables(word) }, claims);
    expect(holdsNothing(data ?? null)).toBe(true);
    const refusals = errors!.filter(({ extensions }) => extensions?.['code'] === 'BAD_USER_INPUT');
    expect(refusals.length).toBeGreaterThan(0);
    for (const { message, extensions } of refusals) {
      expect(extensions).toMatchObject({ field });
      expect(extensions!['rule']).toMatch(/^(NOT_IN_VOCABULARY|CONTROL_CHARACTERS)$/);
      if (extensions!['rule'] === 'NOT_IN_VOCABULARY') expect(extensions).toMatchObject({ vocabulary });
      expect(String(extensions!['value']).length).toBeLessThan(100);
      expect(message).toContain(field);
      expect(message).not.toMatch(/[\p{Cc}\p{DI}\u202e]/u);
    }
    const [{ stored }] = await hub.district('farsta').dataSource.query(
      `SELECT (SELECT count(*)::int FROM candidate WHERE area = $1 OR $1 = ANY(languages) OR $1 = ANY(interests)) +
        (SELECT count(*)::int FROM actor_home_area WHERE area = $1) AS stored`,
      [word],
    );
    expect(stored).toBe(0);
  });

  test.each(['languages', 'interests'])('is refused among the %s of a request', async (field) => {
    const decision = await recordDecision(ask, 'farsta');
    const { errors } = await requestPlacement(ask, 'farsta', decision, { [field]: [word] });
    expect(errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', field: `input.needs.${field}[0]` } },
    ]);
  });

  test('ends a subscription that asks for it', async () => {
    const socket = await SocketClient.connect(hub.url, await authorization(BROKER));
    const id = socket.start({ query: OPENED, variables: { filter: { languages: [word] } } });
    expect(await socket.take(id)).toMatchObject({
      type: 'error',
      payload: [{ extensions: { code: 'BAD_USER_INPUT', field: 'filter.languages[0]' } }],
    });
    socket.close();
  });
});

describe('text that people write', () => {
  const register = (name: string) =>
    ask({ query: REGISTER, variables: { input: { ...PERSON, name } } }, steward('farsta'));

  test.each([
    'Ada\u200bLind',
    '\u200b',
    '\u3164',
    'Ada\u{e0041}',
    '\ufeffAda',
    'A\u00adda',
    '\u200d\u200c',
    'Ada\ufffa',
    'Ada\u001b[2J',
    'Ada\u009b2J',
    'A\u202eda',
    'Ada\u2028Lind',
  ])('is refused with what nobody sees in it: %j', async (name) => {
    const { errors } = await register(name);
    expect(errors![0]!.extensions).toMatchObject({ field: 'input.name', rule: 'CONTROL_CHARACTERS' });
    expect(JSON.stringify(errors)).not.toMatch(/(?!\u200c|\u200d)[\p{Cc}\p{DI}\u202e\u2028]/u);
  });

  test.each(['Åsa Ögren', 'José', 'علی\u200cرضا', '👩\u200d👧 Lind', '❤\ufe0f Lind'])(
    'is taken in every script: %s',
    async (name) => {
      expect((await register(name)).errors).toBeUndefined();
    },
  );
});

test.each(['\u001b[31mfarsta', 'far\u202esta', 'far\u200bsta', '\u009bfarsta'])(
  'no message repeats commands to a terminal: %j',
  async (id) => {
    const asked: [string, Record<string, unknown>][] = [
      ['query ($id: ID!) { candidate(id: $id) { id } }', { id }],
      ['query ($id: ID!) { candidate(id: $id) { id } }', { id: `${id}:1` }],
      [`{ candidate(id: ${JSON.stringify(id)}) { id } }`, {}],
      ['query ($ids: [ID!]) { candidates(filter: { districts: $ids }) { totalCount } }', { ids: [id] }],
      ['query ($ids: [ID!]) { poolSummary(districts: $ids) { approved } }', { ids: [id] }],
      ['query ($on: Date!) { vacancies(filter: { startsBy: $on }) { totalCount } }', { on: id }],
      [
        'query ($kinds: [CandidateKind!]) { candidates(filter: { kinds: $kinds }) { totalCount } }',
        { kinds: [id] },
      ],
      ['query ($after: String) { candidates(after: $after) { totalCount } }', { after: id }],
    ];
    for (const [query, variables] of asked) {
      const { errors } = await ask({ query, variables }, BROKER);
      expect(errors).toBeDefined();
      for (const { message } of errors!) expect(message).not.toMatch(/[\p{Cc}\p{DI}\u202e]/u);
    }
  },
);

describe('a word of the vocabulary', () => {
  test.each(SPELLINGS)('finds the same family however it is written: %j', async (spelling) => {
    const input = {
      area: ' hammarby  SJÖSTAD '.normalize('NFD'),
      languages: ['Grönländska'],
      interests: [spelling],
    };
    const { candidate, vacancy } = await enterPool(ask, 'farsta', input);
    for (const wanted of SPELLINGS) {
      for (const claims of [BROKER, handler('bromma'), steward('farsta')]) {
        const filter = { interests: [wanted], languages: ['GRÖNLÄNDSKA'.normalize('NFD')] };
        const { candidates } = await expectData(ask({ query: CANDIDATES, variables: { filter } }, claims));
        expect(candidates.nodes).toContainEqual({ id: candidate });
      }
      const variables = { needs: needs('bromma', { languages: ['grönländska'], interests: [wanted] }) };
      const { matchCandidates } = await expectData(ask({ query: MATCHES, variables }, BROKER));
      expect(matchCandidates.nodes).toContainEqual({
        score: expect.any(Number),
        candidate: { id: candidate },
      });
    }
    const filter = { languages: [' grönländska'] };
    const { vacancies } = await expectData(ask({ query: VACANCIES, variables: { filter } }, BROKER));
    expect(vacancies.nodes).toContainEqual({ id: vacancy });
  });

  test('is stored in its own form, once', async () => {
    const input = {
      ...PERSON,
      area: 'ÅRSTA'.normalize('NFD'),
      languages: ['Svenska', 'svenska ', 'FARSI', 'persiska'],
      interests: SPELLINGS,
    };
    const { registerCandidate } = await expectData(
      ask({ query: REGISTER, variables: { input } }, steward('farsta')),
    );
    expect(registerCandidate).toMatchObject({
      area: 'Årsta',
      languages: ['svenska', 'persiska'],
      interests: ['fågelskådning'],
    });
    const decision = await recordDecision(ask, 'farsta');
    const { requestPlacement: request } = await expectData(
      requestPlacement(ask, 'farsta', decision, { languages: ['FINSKA', ' finska'] }),
    );
    expect(request.needs.languages).toEqual(['finska']);
  });

  test('is suggested for one that is nearly it', async () => {
    const variables = { input: { ...PERSON, interests: ['fotbol'] } };
    const { errors } = await ask({ query: REGISTER, variables }, steward('farsta'));
    expect(errors).toMatchObject([
      {
        message:
          'input.interests[0] must be of the vocabulary INTEREST, not "fotbol" (did you mean fotboll, motor?).',
        extensions: { value: 'fotbol', rule: 'NOT_IN_VOCABULARY', didYouMean: ['fotboll', 'motor'] },
      },
    ]);
  });
});

describe('the vocabularies', () => {
  const LIST = `query ($kind: VocabularyKind!, $district: ID, $on: Date) {
    vocabulary(kind: $kind, district: $district, on: $on) { code term label also district validFrom validTo source }
  }`;
  const list = async (variables: Variables) =>
    (await expectData(ask({ query: LIST, variables }, handler('bromma')))).vocabulary as readonly {
      term: string;
      district: string | null;
    }[];

  test('are listed for clients, with codes, labels, validity and source', async () => {
    const languages = await list({ kind: 'LANGUAGE' });
    expect(languages).toContainEqual({
      ...{ code: 'ar', term: 'arabiska', label: 'Arabiska', also: [], district: null },
      ...{ validFrom: '2007-01-01', validTo: null, source: expect.stringContaining('CLDR') },
    });
    expect(await list({ kind: 'INTEREST', on: '2006-12-31' })).toEqual([]);
  });

  test('give the areas of a district', async () => {
    const areas = await list({ kind: 'AREA', district: 'farsta' });
    expect(areas.map(({ term }) => term)).toEqual(expect.arrayContaining(['Hökarängen', 'Centrum']));
    expect(new Set(areas.map(({ district }) => district))).toEqual(new Set(['farsta', null]));
    expect((await list({ kind: 'AREA' })).length).toBeGreaterThan(100);
  });
});

/** Null, or objects in which all is. */
function holdsNothing(value: unknown): boolean {
  if (value === null) return true;
  return typeof value === 'object' && Object.values(value as object).every(holdsNothing);
}

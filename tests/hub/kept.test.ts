import { createDistrictDataSource } from '../../subgraphs/district/district-data-source';
import { forgetOldDrafts } from '../../subgraphs/harness/kept/draft-retention';
import { enterPool, expectData } from '../network/brokering-life';
import { createTestDatabase } from '../network/database';
import type { GraphqlAnswer } from '../network/post-graphql';
import { startTestHub, type TestHub } from '../network/test-hub';
import type { TestClaims } from '../network/tokens';
import { until } from '../network/until';

jest.setTimeout(120_000);

const steward = (district: string, sub: string): TestClaims => ({
  role: 'kontaktsekreterare',
  district,
  sub,
});
const ANNA = steward('farsta', 'anna');
const BO = steward('farsta', 'bo');
const BROMMA = steward('bromma', 'anna');
const HANDLER: TestClaims = { role: 'handlaggare', district: 'farsta', sub: 'anna' };
const BROKER: TestClaims = { role: 'resursteam', sub: 'amina' };
const OTHER_BROKER: TestClaims = { role: 'resursteam', sub: 'olof' };
const REPORTER: TestClaims = { role: 'reporting', sub: 'ingrid' };
const ADMIN: TestClaims = { role: 'admin', sub: 'city' };

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ districts: ['farsta', 'bromma'], formedling: { brokering: { watchMs: 100 } } });
});
afterAll(() => hub?.stop());

/** The root field of the claims' own place, and its argument. */
const root = ({ district }: TestClaims, name: string, infix = name) =>
  district ? `${name}(district: "${district}", ` : `${infix}(`;

const refusalOf = async (answer: Promise<GraphqlAnswer>) => (await answer).errors?.[0]?.extensions;

const keepDraft = (claims: TestClaims, draft: object, district = claims.district): Promise<GraphqlAnswer> =>
  hub.ask(
    {
      query: `mutation ($draft: KeepDraftInput!) {
        at: ${root({ ...claims, district }, 'keepDraft', 'keepBrokeringDraft')}draft: $draft) }`,
      variables: { draft },
    },
    claims,
  );
const draftOf = async (claims: TestClaims, form: string, district = claims.district) =>
  hub.ask(
    {
      query: `{ draft: ${root({ ...claims, district }, 'draft', 'brokeringDraft')}form: "${form}") { form content savedAt } }`,
    },
    claims,
  );
const textOf = async (claims: TestClaims, form: string): Promise<string | undefined> =>
  (await expectData(draftOf(claims, form))).draft?.content;

const keepView = (claims: TestClaims, view: object): Promise<GraphqlAnswer> =>
  hub.ask(
    {
      query: `mutation ($view: KeepViewInput!) {
        view: ${root(claims, 'keepView', 'keepBrokeringView')}view: $view) { id version name criteria isShared isMine } }`,
      variables: { view },
    },
    claims,
  );
const SELECTED =
  '{ settings { shortcuts introductionTaken } views { id page name criteria isShared isMine version } }';
const keptOf = async (claims: TestClaims) => {
  const field = claims.district ? `kept(district: "${claims.district}")` : 'brokeringKept';
  return (await expectData(hub.ask({ query: `{ kept: ${field} ${SELECTED} }` }, claims))).kept;
};

describe('a draft', () => {
  test.each([
    ['of a district', ANNA, [BO, BROMMA, HANDLER, BROKER]],
    ['of the city', BROKER, [OTHER_BROKER, REPORTER, ADMIN, ANNA]],
  ])(
    '%s is read by who wrote it, in the role in which it was written, and by nobody else',
    async (_, writer, others) => {
      await expectData(keepDraft(writer, { form: 'register', content: '{"name":"Eva"}' }));
      await expectData(keepDraft(writer, { form: 'register', content: '{"name":"Eva Ek"}' }));
      expect(await textOf(writer, 'register')).toBe('{"name":"Eva Ek"}');
      for (const other of others) expect(await textOf(other, 'register')).toBeUndefined();
      for (const other of others) await keepDraft(other, { form: 'register', content: '{}' });
      expect(await textOf(writer, 'register')).toBe('{"name":"Eva Ek"}');
      const drop = `mutation { ${root(writer, 'dropDraft', 'dropBrokeringDraft')}form: "register") }`;
      expect(await expectData(hub.ask({ query: drop }, writer))).toEqual({
        [writer.district ? 'dropDraft' : 'dropBrokeringDraft']: true,
      });
      expect(await textOf(writer, 'register')).toBeUndefined();
    },
  );

  test('lies in the own district alone, and nowhere where one has no place', async () => {
    const draft = { form: 'elsewhere', content: 'x' };
    const keptInTheCity = {
      query: 'mutation { keepBrokeringDraft(draft: { form: "elsewhere", content: "x" }) }',
    };
    expect(await refusalOf(keepDraft(ANNA, draft, 'bromma'))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusalOf(draftOf(ANNA, 'elsewhere', 'bromma'))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusalOf(hub.ask(keptInTheCity, ANNA))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusalOf(keepDraft(BROKER, draft, 'farsta'))).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('is read with an entry in the log of those whom it tells of', async () => {
    const { candidate } = await enterPool(hub.ask, 'farsta');
    await expectData(
      keepDraft(ANNA, { form: 'correct', content: '{"area":"Farsta"}', persons: [candidate] }),
    );
    await textOf(ANNA, 'correct');
    const query = `{ accessLog(district: "farsta", filter: { subject: "${candidate}", actor: "anna" }, first: 5) { nodes { action fields } } }`;
    const { accessLog } = await expectData(
      hub.ask({ query }, { role: 'admin', district: 'farsta', sub: 'granskare' }),
    );
    expect(accessLog.nodes[0]).toMatchObject({
      action: 'READ_DRAFT',
      fields: expect.arrayContaining(['Draft.content']),
    });
  });

  test('that is too long, or tells of somebody of another district, is refused by field, value and rule', async () => {
    const person = 'bromma:00000000-0000-4000-8000-000000000001';
    expect(await refusalOf(keepDraft(ANNA, { form: 'f', content: 'x', persons: [person] }))).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'draft.persons[0]',
      rule: 'NOT_AN_ID',
    });
    expect(await refusalOf(keepDraft(ANNA, { form: 'f', content: 'x'.repeat(20_001) }))).toMatchObject({
      field: 'draft.content',
      rule: 'TOO_LONG',
      maximum: 20_000,
    });
    expect(await textOf(ANNA, 'f')).toBeUndefined();
  });
});

test('one person’s fiftieth draft and one more: the oldest is gone', async () => {
  const writer = steward('farsta', 'many');
  for (let index = 0; index <= 50; index += 1)
    await expectData(keepDraft(writer, { form: `f${index}`, content: 'x' }));
  expect(await textOf(writer, 'f0')).toBeUndefined();
  expect(await textOf(writer, 'f1')).toBe('x');
});

test('settings are each person’s own', async () => {
  const set =
    'mutation { keepSettings(district: "farsta", settings: { shortcuts: false }) { shortcuts introductionTaken } }';
  expect((await keptOf(ANNA)).settings).toEqual({ shortcuts: true, introductionTaken: false });
  expect(await expectData(hub.ask({ query: set }, ANNA))).toEqual({
    keepSettings: { shortcuts: false, introductionTaken: false },
  });
  const taken = set.replace('shortcuts: false', 'introductionTaken: true');
  await expectData(hub.ask({ query: taken }, ANNA));
  expect((await keptOf(ANNA)).settings).toEqual({ shortcuts: false, introductionTaken: true });
  for (const other of [BO, HANDLER, BROMMA, BROKER])
    expect((await keptOf(other)).settings).toEqual({ shortcuts: true, introductionTaken: false });
});

describe('a view', () => {
  const VIEW = { page: 'pool', name: 'Arabiska', criteria: 'sprak=arabiska' };

  test('that is shared is seen by the same role of the own district, and changed by its owner alone', async () => {
    const { view } = await expectData(keepView(ANNA, { ...VIEW, isShared: true }));
    await expectData(keepView(ANNA, { ...VIEW, name: 'Egen' }));
    const names = async (claims: TestClaims) =>
      (await keptOf(claims)).views.map(({ name, isMine }: { name: string; isMine: boolean }) => [
        name,
        isMine,
      ]);
    expect(await names(ANNA)).toEqual([
      ['Arabiska', true],
      ['Egen', true],
    ]);
    expect(await names(BO)).toEqual([['Arabiska', false]]);
    for (const other of [HANDLER, BROMMA, BROKER]) expect(await names(other)).toEqual([]);
    const change = { ...VIEW, id: view.id, version: view.version, name: 'Bos' };
    expect(await refusalOf(keepView(BO, change))).toMatchObject({ code: 'NOT_FOUND', what: 'View' });
    const drop = { query: `mutation { dropView(district: "farsta", id: "${view.id}") }` };
    expect(await expectData(hub.ask(drop, BO))).toEqual({ dropView: false });
    expect(await names(BO)).toEqual([['Arabiska', false]]);
    expect(await expectData(hub.ask(drop, ANNA))).toEqual({ dropView: true });
    expect(await names(BO)).toEqual([]);
  });

  test('is shared within a role of the whole city as well', async () => {
    await expectData(keepView(BROKER, { ...VIEW, isShared: true }));
    expect((await keptOf(OTHER_BROKER)).views).toMatchObject([{ name: 'Arabiska', isMine: false }]);
    for (const other of [REPORTER, ADMIN]) expect((await keptOf(other)).views).toEqual([]);
  });

  test('that is new leaves the others byte for byte; one that was changed since it was read is not written over', async () => {
    const { view } = await expectData(keepView(BO, VIEW));
    const before = (await keptOf(BO)).views;
    const { view: other } = await expectData(keepView(BO, { ...VIEW, criteria: 'sprak=finska' }));
    const after = (await keptOf(BO)).views;
    expect(JSON.stringify(after.filter(({ id }: { id: string }) => id !== other.id))).toBe(
      JSON.stringify(before),
    );
    const changed = { ...VIEW, id: view.id, version: view.version, criteria: 'sprak=somaliska' };
    expect((await expectData(keepView(BO, changed))).view).toMatchObject({
      version: 2,
      criteria: 'sprak=somaliska',
    });
    expect(await refusalOf(keepView(BO, changed))).toMatchObject({
      code: 'CONFLICT',
      reason: 'VERSION_CONFLICT',
      version: 2,
    });
    expect(await refusalOf(keepView(BO, { ...VIEW, name: ' ' }))).toMatchObject({
      field: 'view.name',
      rule: 'BLANK',
    });
    expect(await refusalOf(keepView(BO, { ...VIEW, id: view.id }))).toMatchObject({
      field: 'view.version',
      rule: 'REQUIRED',
    });
  });
});

test('all is gone when the work in that role ends, in the district and in the city; others’ stays', async () => {
  const place = { name: 'Eva Ek', from: '2026-01-01', unit: null };
  const eva = steward('farsta', 'eva');
  const siv: TestClaims = { role: 'resursteam', sub: 'siv' };
  const register = `mutation ($input: RegisterStaffMemberInput!) { member: registerStaffMember(input: $input) { id version } }`;
  const end = `mutation ($input: EndStaffMemberInput!) { endStaffMember(input: $input) { id } }`;
  const enter = async (input: object) =>
    (await expectData(hub.ask({ query: register, variables: { input: { ...place, ...input } } }, ADMIN)))
      .member;
  const members = [
    await enter({ sub: 'eva', role: 'KONTAKTSEKRETERARE', district: 'farsta' }),
    await enter({ sub: 'siv', role: 'RESURSTEAM', district: null }),
  ];
  for (const writer of [eva, siv, ANNA]) {
    await expectData(keepDraft(writer, { form: 'leaving', content: 'x' }));
    await expectData(keepView(writer, { page: 'p', name: 'Leaving', criteria: '', isShared: true }));
  }
  for (const { id, version } of members)
    await expectData(hub.ask({ query: end, variables: { input: { id, version } } }, ADMIN));
  for (const writer of [eva, siv]) {
    await until(
      () => textOf(writer, 'leaving'),
      (text) => text === undefined,
    );
    expect((await keptOf(writer)).views.filter(({ isMine }: { isMine: boolean }) => isMine)).toEqual([]);
  }
  expect(await textOf(ANNA, 'leaving')).toBe('x');
});

test('a draft that nobody has gone on with is forgotten after as long as its rule says', async () => {
  const database = await createTestDatabase('district');
  const dataSource = createDistrictDataSource({ name: 'test', url: database.url, poolSize: 1 });
  await dataSource.initialize();
  try {
    const insert = `INSERT INTO kept_draft (id, subject, role, district, form, content, persons, saved_at)
      VALUES (gen_random_uuid(), 'anna', 'handlaggare', 'farsta', $1, 'x', '{}', $2)`;
    await dataSource.query(insert, ['old', '2026-11-01T12:00:00Z']);
    await dataSource.query(insert, ['young', '2026-11-14T12:00:00Z']);
    await forgetOldDrafts({ dataSource, clock: () => new Date('2026-11-16T12:00:00Z') });
    expect(await dataSource.query('SELECT form FROM kept_draft')).toEqual([{ form: 'young' }]);
  } finally {
    await dataSource.destroy();
    await database.drop();
  }
});

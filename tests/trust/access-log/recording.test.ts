import { postGraphql } from '../../network/post-graphql';
import { authorization } from '../../network/tokens';
import { enterPool, register } from '../../subgraphs/district/candidates/candidate-life';
import {
  BROKER,
  HANDLER,
  STEWARD,
  startTestDistrict,
  type TestDistrict,
} from '../../subgraphs/district/test-district';
import { readsDuring } from './reads';

describe('reading a person', () => {
  let district: TestDistrict;

  beforeAll(async () => {
    district = await startTestDistrict();
  });
  afterAll(() => district.stop());

  test('in a list records each person answered, with the fields, for whom and what for, and nobody else', async () => {
    const shown = [
      (await enterPool(district, 'CITY')).candidate,
      (await enterPool(district, 'CITY')).candidate,
    ];
    await register(district);
    const reads = await readsDuring(district, () =>
      district.ask(BROKER, '{ candidates { nodes { kind area district { code } } totalCount } }'),
    );
    expect(reads).toEqual([
      {
        actor: 'test-resursteam',
        role: 'resursteam',
        actorDistrict: null,
        action: 'READ_CANDIDATE',
        subjects: expect.arrayContaining(shown),
        fields: ['Candidate.kind', 'Candidate.area', 'Candidate.district.code'],
        purpose: 'SEARCH',
        requestId: expect.stringMatching(/^[\w-]+$/),
      },
    ]);
    expect(reads[0]!.subjects).toHaveLength(2);
  });

  test('of the own pool is recorded as well, whatever names and fragments the operation gives', async () => {
    const id = await register(district);
    const query = `query ($id: ID!, $no: Boolean!) {
      a: candidate(id: $id) { ...Facts @include(if: $no) ... on Candidate { speaks: languages } }
      b: candidate(id: $id) { area @skip(if: $no) }
    } fragment Facts on Candidate { kind }`;
    const reads = await readsDuring(district, () => district.ask(STEWARD, query, { id, no: false }));
    expect(reads).toMatchObject([
      {
        actor: 'steward',
        role: 'kontaktsekreterare',
        actorDistrict: 'farsta',
        subjects: [id],
        fields: ['Candidate.languages', 'Candidate.area'],
        purpose: 'CASE_WORK',
      },
    ]);
  });

  test('with identity is one entry, with the purpose given and the names of all that was told', async () => {
    const id = await register(district);
    const query = `query ($id: ID!) { candidate(id: $id) { kind identity(purpose: " hembesök ") { name phone } } }`;
    expect(await readsDuring(district, () => district.ask(STEWARD, query, { id }))).toMatchObject([
      {
        action: 'READ_IDENTITY',
        subjects: [id],
        fields: ['Candidate.kind', 'CandidateIdentity.name', 'CandidateIdentity.phone'],
        purpose: 'hembesök',
      },
    ]);
  });

  test('records what was answered, not what was refused', async () => {
    const { candidate } = await enterPool(district, 'CITY');
    const query = `query ($id: ID!) { candidate(id: $id) { kind identity(purpose: "nyfiken") { name } } }`;
    const reads = await readsDuring(district, () => district.ask(BROKER, query, { id: candidate }));
    expect(reads).toMatchObject([{ action: 'READ_CANDIDATE', fields: ['Candidate.kind'] }]);
    const foreign = await readsDuring(district, () =>
      district.ask(BROKER, query, { id: 'farsta:00000000-0000-4000-8000-000000000000' }),
    );
    expect(foreign).toEqual([]);
  });

  test('leaves a field out that is refused to its reader', async () => {
    const { candidate } = await enterPool(district, 'CITY');
    const narrow = { ...STEWARD, scope: 'pool:read' };
    const query = `query ($id: ID!) { candidate(id: $id) { kind identity(purpose: "möte") { name } } }`;
    const reads = await readsDuring(district, () => district.ask(narrow, query, { id: candidate }));
    expect(reads).toMatchObject([{ action: 'READ_CANDIDATE', fields: ['Candidate.kind'] }]);
  });

  test('through vacancies, matches, entities and cursors records the candidate', async () => {
    const { candidate, vacancy } = await enterPool(district, 'CITY');
    const vacancies = await readsDuring(district, () =>
      district.ask(BROKER, 'query ($id: ID!) { vacancy(id: $id) { startsOn candidate { kind } } }', {
        id: vacancy,
      }),
    );
    expect(vacancies).toMatchObject([
      { action: 'READ_CANDIDATE', subjects: [candidate], fields: ['Vacancy.startsOn', 'Candidate.kind'] },
    ]);
    const entities = await readsDuring(district, () =>
      district.ask(
        BROKER,
        'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Candidate { kind } ... on Vacancy { status } } }',
        {
          of: [
            { __typename: 'Candidate', id: candidate },
            { __typename: 'Vacancy', id: vacancy },
          ],
        },
      ),
    );
    expect(entities).toMatchObject([{ subjects: [candidate] }]);
    expect(entities[0]!.fields.toSorted()).toEqual(['Candidate.kind', 'Vacancy.status']);
    const cursors = await readsDuring(district, () =>
      district.ask(BROKER, '{ candidates(first: 1) { edges { cursor } } }'),
    );
    expect(cursors).toMatchObject([{ fields: ['CandidateEdge.cursor'], subjects: [expect.any(String)] }]);
    const ends = await readsDuring(district, () =>
      district.ask(BROKER, '{ candidates(first: 1) { pageInfo { endCursor } } }'),
    );
    expect(ends).toMatchObject([{ fields: ['CandidateConnection.pageInfo.endCursor'] }]);
    const whole = await readsDuring(district, () =>
      district.ask(
        BROKER,
        '{ candidates { edges { cursor node { kind } } pageInfo { endCursor } totalCount } }',
      ),
    );
    expect(whole.map(({ fields }) => fields)).toEqual([['Candidate.kind']]);
  });

  test('of a decision stands for its client', async () => {
    const input = {
      district: 'farsta',
      caseReference: 'A-1',
      law: 'SOL',
      programArea: 'IOF',
      intervention: 'KONTAKTPERSON',
      gender: 'WOMAN',
      birthYear: 2010,
      decidedOn: '2026-01-10',
      validUntil: '2027-01-10',
    };
    const made = await readsDuring(district, () =>
      district.ask(
        HANDLER,
        'mutation ($input: RecordDecisionInput!) { recordDecision(input: $input) { id } }',
        {
          input,
        },
      ),
    );
    expect(made).toMatchObject([
      { action: 'READ_DECISION', fields: ['CareDecision.id'], purpose: 'COMMAND' },
    ]);
    const reads = await readsDuring(district, () =>
      district.ask(HANDLER, '{ decisions(district: "farsta") { nodes { gender offers { answer } } } }'),
    );
    expect(reads).toMatchObject([
      {
        action: 'READ_DECISION',
        subjects: made[0]!.subjects,
        fields: ['CareDecision.gender', 'CareDecision.offers.answer'],
      },
    ]);
  });

  test('of counts tells of nobody', async () => {
    const reads = await readsDuring(district, () =>
      district.ask(BROKER, '{ candidates { totalCount } poolSummary { approved } }'),
    );
    expect(reads).toEqual([]);
  });

  test('by an answer that is sent again is recorded again', async () => {
    const id = await register(district);
    const input = { candidateId: id, kind: 'INTERVIEW', passed: true, performedOn: '2026-01-10' };
    const send = async () =>
      postGraphql(district.url, {
        query: 'mutation ($input: RecordCheckInput!) { recordCheck(input: $input) { id area } }',
        variables: { input },
        headers: { ...(await authorization(STEWARD)), 'idempotency-key': 'again-1' },
      });
    const first = await readsDuring(district, send);
    const again = await readsDuring(district, send);
    expect(first).toMatchObject([{ subjects: [id], fields: ['Candidate.id', 'Candidate.area'] }]);
    expect(again).toEqual([{ ...first[0]!, requestId: expect.not.stringMatching(first[0]!.requestId) }]);
    // As kept by a version whose records have no codes and no id of the client's.
    await district.asOwner(
      `UPDATE idempotency_key SET response = jsonb_set(response, '{remembered,0}',
        (response->'remembered'->0) - 'purpose_codes' - 'client_request_id') WHERE key = 'again-1'`,
    );
    const older = await readsDuring(district, send);
    expect(older).toEqual([{ ...first[0]!, requestId: expect.not.stringMatching(first[0]!.requestId) }]);
  });

  test('fails, and shows nothing, when it cannot be recorded', async () => {
    const id = await register(district);
    await district.asOwner('ALTER FUNCTION append_access_log(jsonb) RENAME TO gone');
    const { data, errors } = await district.ask(STEWARD, 'query ($id: ID!) { candidate(id: $id) { area } }', {
      id,
    });
    await district.asOwner('ALTER FUNCTION gone(jsonb) RENAME TO append_access_log');
    expect(data ?? null).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'ACCESS_LOG_UNAVAILABLE' } }]);
    const counts = await district.ask(STEWARD, '{ candidates { totalCount } }');
    expect(counts.errors).toBeUndefined();
    const after = await district.ask(STEWARD, 'query ($id: ID!) { candidate(id: $id) { area } }', { id });
    expect(after.data.candidate.area).toEqual(expect.any(String));
  });

  test('at once with many others is recorded once each, in one unbroken order', async () => {
    const id = await register(district);
    const claims = Array.from({ length: 60 }, (_, index) => ({ ...STEWARD, sub: `läsare-${index}` }));
    const query = 'query ($id: ID!) { candidate(id: $id) { area } }';
    const reads = await readsDuring(district, () =>
      Promise.all(claims.map((reader) => district.ask(reader, query, { id }))),
    );
    expect(reads.map(({ actor }) => actor).sort()).toEqual(claims.map(({ sub }) => sub).sort());
    const [{ gaps }] = await district.dataSource.query(
      'SELECT max(seq) - count(*) AS gaps FROM access_log WHERE district = $1',
      ['farsta'],
    );
    expect(gaps).toBe(0);
  });

  test('in a database of several districts goes to the chain of the person’s own', async () => {
    const union = await startTestDistrict({ districts: ['farsta', 'bromma'] });
    await register(union);
    const [other] = await union.asOwner(
      `INSERT INTO candidate SELECT (jsonb_populate_record(c, '{"id": "00000000-0000-4000-8000-000000000001",
        "district": "bromma"}')).* FROM candidate c LIMIT 1 RETURNING district || ':' || id AS id`,
    );
    const admin = { ...STEWARD, district: 'bromma' };
    await readsDuring(union, () => union.ask(admin, '{ candidates { nodes { area } } }'));
    const chains = await union.dataSource.query(
      `SELECT district, subjects FROM access_log WHERE fields = 'Candidate.area' ORDER BY district`,
    );
    expect(chains).toEqual([{ district: 'bromma', subjects: [other!.id] }]);
    await union.stop();
  });
});

import { addDays, addMonths } from '../../platform/time/calendar';
import {
  acceptedProposal,
  confirm,
  ENDS_ON,
  enterPool,
  expectData,
  handler,
  readDecision,
  readVacancy,
  recordDecision,
  STARTS_ON,
  steward,
  TODAY,
  type Variables,
} from '../network/brokering-life';
import { startTestHub, type TestHub } from '../network/test-hub';
import type { TestClaims } from '../network/tokens';
import { SOON_MS, until } from '../network/until';

const parties = { asking: 'farsta', giving: 'bromma' };
let hub: TestHub;
let now: Date | undefined;

beforeAll(async () => {
  hub = await startTestHub({
    districts: ['farsta', 'bromma'],
    formedling: { brokering: { sweepMs: SOON_MS } },
    clock: () => now ?? new Date(),
  });
});
afterEach(() => {
  now = undefined;
});
afterAll(() => hub?.stop());

const ask: TestHub['ask'] = (post, claims) => hub.ask(post, claims);
const send = (query: string, variables: Variables, claims: TestClaims) =>
  expectData(ask({ query, variables }, claims));

describe('a placement', () => {
  const FIELDS = 'id status startedOn endsOn endedOn decision { id } candidate { id }';

  test('is found by every way that leads to it, and ended by whoever finds it', async () => {
    const made = await acceptedProposal(ask, parties);
    await expectData(confirm(ask, made.proposal));
    const staff = handler('farsta');
    const query = `query ($id: ID!, $candidate: ID!, $decision: ID!, $proposal: ID!) {
      placements(district: "farsta", first: 50, filter: { statuses: [RUNNING], candidateId: $candidate }) {
        totalCount nodes { ${FIELDS} } pageInfo { hasNextPage }
      }
      decision(id: $decision) { placements { ${FIELDS} } }
      proposal(id: $proposal) { startsOn endsOn placement { ${FIELDS} } }
      placementRequest(id: $id) { placement { id } proposals { placement { id } } }
    }`;
    const found = await send(
      query,
      { id: made.request, candidate: made.candidate, decision: made.decision, proposal: made.proposal },
      staff,
    );
    const [placement] = found.placements.nodes;
    expect(placement).toMatchObject({
      status: 'RUNNING',
      startedOn: STARTS_ON,
      endsOn: ENDS_ON,
      endedOn: null,
      decision: { id: made.decision },
      candidate: { id: made.candidate },
    });
    expect(found).toMatchObject({
      placements: { totalCount: 1, nodes: [placement] },
      decision: { placements: [placement] },
      proposal: { startsOn: STARTS_ON, endsOn: ENDS_ON, placement },
      placementRequest: { placement: { id: placement.id }, proposals: [{ placement: { id: placement.id } }] },
    });
    const end = `mutation ($id: ID!, $on: Date!) { endPlacement(placementId: $id, on: $on, reason: "Klart") { status } }`;
    await send(end, { id: placement.id, on: TODAY }, staff);
    const one = 'query ($id: ID!) { placement(id: $id) { status endedOn endReason } }';
    expect(await send(one, { id: placement.id }, staff)).toEqual({
      placement: { status: 'ENDED', endedOn: TODAY, endReason: 'Klart' },
    });
    await until(
      () => readVacancy(ask, made.vacancy),
      ({ status }) => status === 'OPEN',
    );
  });

  test('is for the district that made it, whose readings are recorded; the other is told the neutral days', async () => {
    const made = await acceptedProposal(ask, parties);
    await expectData(confirm(ask, made.proposal));
    const giver = steward('bromma');
    const { proposal } = await send(
      'query ($id: ID!) { proposal(id: $id) { startsOn endsOn placement { id } } }',
      { id: made.proposal },
      giver,
    );
    expect(proposal).toEqual({
      startsOn: STARTS_ON,
      endsOn: ENDS_ON,
      placement: { id: expect.stringMatching(/^farsta:/) },
    });
    const own = { query: '{ placements(district: "farsta") { nodes { id } } }' };
    const { errors } = await ask(own, giver);
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    await expectData(ask(own, { ...handler('farsta'), sub: 'reader-of-placements' }));
    const { dataSource } = hub.district('farsta');
    const [{ subjects }] = await dataSource.query(
      `SELECT array_agg(DISTINCT s) AS subjects FROM access_log, unnest(subjects) s
        WHERE actor = 'reader-of-placements' AND action = 'READ_PLACEMENT'`,
    );
    expect(subjects).toEqual(expect.arrayContaining([made.decision, made.candidate]));
  });
});

describe('a decision that nobody carried out', () => {
  const counted = async (decision: string, on: string) => {
    const query =
      'query ($on: Date!) { decisions(district: "farsta", first: 100, filter: { unexecutedOn: $on }) { nodes { id } } }';
    const { decisions } = await send(query, { on }, handler('farsta'));
    return decisions.nodes.some(({ id }: { id: string }) => id === decision);
  };
  const reports = async (decision: string, year: number, quarter: number) => {
    const query = `query ($year: Int!, $quarter: Int!) {
      individualReports(district: "farsta", year: $year, quarter: $quarter, first: 100) {
        nodes { kind state closedOn closureReason executedOn decision { id } }
      }
    }`;
    const rapportor: TestClaims = { role: 'rapportor', district: 'farsta' };
    const { individualReports } = await send(query, { year, quarter }, rapportor);
    return individualReports.nodes
      .filter((report: { decision: { id: string } }) => report.decision.id === decision)
      .map(({ decision: _, ...report }: { decision: unknown }) => report);
  };

  test('counts until its last day, then its end is notified, once', async () => {
    const year = Number(TODAY.slice(0, 4)) - 2;
    const lastDay = `${year}-08-15`;
    const decision = await recordDecision(ask, 'farsta', { decidedOn: `${year}-01-10`, validUntil: lastDay });
    expect(await counted(decision, addMonths(`${year}-01-10`, 3))).toBe(true);
    expect(await counted(decision, lastDay)).toBe(true);
    expect(await counted(decision, addDays(lastDay, 1))).toBe(false);
    expect(await counted(decision, TODAY)).toBe(false);

    expect(await reports(decision, year, 2)).toMatchObject([{ kind: 'UNEXECUTED', state: 'DUE' }]);
    const mark = `mutation ($year: Int!, $ids: [ID!]!) {
      markReportsSent(district: "farsta", year: $year, quarter: 2, decisionIds: $ids) { id }
    }`;
    await send(mark, { year, ids: [decision] }, { role: 'rapportor', district: 'farsta' });
    expect(await reports(decision, year, 3)).toEqual([
      {
        kind: 'EXECUTION',
        state: 'EXECUTION_TO_NOTIFY',
        executedOn: null,
        closedOn: addDays(lastDay, 1),
        closureReason: 'EXPIRED',
      },
    ]);
    const close =
      'mutation ($id: ID!, $on: Date!) { closeDecision(decisionId: $id, on: $on, reason: EXPIRED) { id } }';
    const { errors } = await ask({ query: close, variables: { id: decision, on: TODAY } }, handler('farsta'));
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'reason' });
  });

  test('and that is carried out in time is not touched by its last day', async () => {
    const decision = await recordDecision(ask, 'farsta', {
      decidedOn: addDays(TODAY, -20),
      validUntil: addDays(TODAY, -1),
    });
    await send(
      'mutation ($id: ID!, $on: Date!) { recordExecution(decisionId: $id, on: $on, percent: 100) { id } }',
      { id: decision, on: addDays(TODAY, -5) },
      handler('farsta'),
    );
    expect((await readDecision(ask, decision)).executedOn).toBe(addDays(TODAY, -5));
  });
});

describe('a register extract', () => {
  const CHECK = 'mutation ($input: RecordCheckInput!) { recordCheck(input: $input) { missingChecks } }';

  test.each(['POLICE_REGISTER', 'SOCIAL_REGISTER'])(
    '%s: that it was shown is kept, its outcome nowhere',
    async (kind) => {
      const { candidate } = await enterPool(ask, 'bromma');
      const { dataSource } = hub.district('bromma');
      const kept = () =>
        dataSource.query(
          'SELECT passed, performed_on AS "on" FROM suitability_check WHERE candidate_id = $1 AND kind = $2',
          [candidate.split(':')[1], kind],
        );
      expect(await kept()).toEqual([{ passed: null, on: addDays(TODAY, -10) }]);
      const record = async (passed: boolean) => {
        const input = { candidateId: candidate, kind, passed, performedOn: TODAY };
        return (await send(CHECK, { input }, steward('bromma'))).recordCheck.missingChecks;
      };
      expect(await record(false)).toEqual([kind]);
      expect(await kept()).toEqual([]);
      expect(await record(true)).toEqual([]);
      expect(await kept()).toEqual([{ passed: null, on: TODAY }]);
    },
  );
});

describe('a registered candidate', () => {
  const READ = `query ($id: ID!) { candidate(id: $id) {
    version status capacity languages protectedIdentity sharing missingChecks identity(purpose: "Rättelse") { name phone }
  } }`;
  const read = async (id: string) => (await send(READ, { id }, steward('bromma'))).candidate;
  const CORRECT = 'mutation ($input: CorrectCandidateInput!) { correctCandidate(input: $input) { version } }';
  const correct = (input: Variables, claims = steward('bromma')) =>
    ask({ query: CORRECT, variables: { input } }, claims);

  test('is corrected, name and facts, once for each version that was read, by its own district', async () => {
    const { candidate } = await enterPool(ask, 'bromma');
    const { version } = await read(candidate);
    const input = { candidateId: candidate, version, reason: 'Felskrivet', name: 'Ada Lund', capacity: 2 };
    expect((await correct(input, steward('farsta'))).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    await expectData(correct(input));
    expect(await read(candidate)).toMatchObject({
      version: version + 1,
      capacity: 2,
      languages: ['svenska', 'finska'],
      identity: { name: 'Ada Lund', phone: '08-465 004 00' },
    });
    expect((await correct(input)).errors?.[0]?.extensions).toMatchObject({
      code: 'CONFLICT',
      reason: 'VERSION_CONFLICT',
      version: version + 1,
    });
    const unknown = { ...input, version: version + 1, languages: ['diabetes'] };
    expect((await correct(unknown)).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    const { dataSource } = hub.district('bromma');
    const log = await dataSource.query(
      'SELECT act, fields, reason FROM candidate_change WHERE candidate_id = $1',
      [candidate.split(':')[1]],
    );
    expect(log).toEqual([{ act: 'CORRECTED', fields: ['capacity', 'name'], reason: 'Felskrivet' }]);
  });

  test('whose words are of no vocabulary has them corrected, one fact at a time, also to none', async () => {
    const { candidate } = await enterPool(ask, 'bromma');
    const { dataSource } = hub.district('bromma');
    await dataSource.query(
      `UPDATE candidate SET area = 'Götgatan 12', languages = '{svenska,Klarspråk}', interests = '{bio,autism}' WHERE id = $1`,
      [candidate.split(':')[1]],
    );
    const query =
      '{ unrecognisedWords(district: "bromma", first: 50) { candidate { id } area languages interests } }';
    const unrecognised = async () => {
      const rows: { candidate: { id: string } }[] = (await send(query, {}, steward('bromma')))
        .unrecognisedWords;
      return rows.find((row) => row.candidate.id === candidate);
    };
    const amend = async (facts: Variables) => {
      const { version } = await read(candidate);
      return correct({ candidateId: candidate, version, reason: 'Felskrivet', ...facts });
    };
    expect(await unrecognised()).toMatchObject({ area: 'Götgatan 12', languages: ['Klarspråk'] });
    await expectData(amend({ capacity: 2 }));
    await expectData(amend({ interests: ['BIO'] }));
    expect(await unrecognised()).toMatchObject({
      area: 'Götgatan 12',
      languages: ['Klarspråk'],
      interests: [],
    });
    const { errors } = await amend({ languages: ['Klarspråk'] });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'input.languages[0]',
      rule: 'NOT_IN_VOCABULARY',
    });
    await expectData(amend({ area: 'hökarängen', languages: ['Svenska'] }));
    expect(await unrecognised()).toBeUndefined();
    const facts = 'query ($id: ID!) { candidate(id: $id) { area languages interests } }';
    expect((await ask({ query: facts, variables: { id: candidate } })).data.candidate).toEqual({
      area: 'Hökarängen',
      languages: ['svenska'],
      interests: ['bio'],
    });
  });

  test('whose kind becomes a family’s lacks the home visit from then on', async () => {
    const { candidate } = await enterPool(ask, 'bromma');
    const { version } = await read(candidate);
    await expectData(correct({ candidateId: candidate, version, reason: 'Familj', kind: 'KONTAKTFAMILJ' }));
    expect((await read(candidate)).missingChecks).toEqual(['HOME_VISIT']);
    const { data } = await ask({
      query: 'query ($id: ID!) { candidate(id: $id) { id } }',
      variables: { id: candidate },
    });
    expect(data.candidate).toBeNull();
  });

  const FILE = `query ($id: ID!) { candidate(id: $id) {
    id version protectedIdentity
    checks { kind performedOn passed validUntil recordedBy recordedAt }
    consents { scope consentedOn recordedBy }
    changes { candidateId act fields reason changedBy changedAt }
  } }`;
  const file = async (id: string, claims: TestClaims) =>
    (await send(FILE, { id }, { ...claims, sub: 'reader-of-files' })).candidate;

  test('shows its checks and what was done with it to its own district, and to nobody else', async () => {
    const { candidate } = await enterPool(ask, 'bromma');
    const { version } = await read(candidate);
    await expectData(correct({ candidateId: candidate, version, reason: 'Nytt nummer', phone: '08-1' }));
    const own = await file(candidate, handler('bromma'));
    expect(own).toMatchObject({ version: version + 1, protectedIdentity: false });
    const recorded = {
      ...{ performedOn: addDays(TODAY, -10), validUntil: null },
      ...{ recordedBy: 'test-kontaktsekreterare', recordedAt: expect.stringMatching(/Z$/) },
    };
    expect(own.checks).toEqual([
      { kind: 'INTERVIEW', passed: true, ...recorded },
      { kind: 'REFERENCE', passed: true, ...recorded },
      { kind: 'REFERENCE', passed: true, ...recorded },
      { kind: 'SOCIAL_REGISTER', passed: null, ...recorded },
      { kind: 'POLICE_REGISTER', passed: null, ...recorded },
    ]);
    const consentedOn = addDays(TODAY, -1);
    expect(own.consents).toEqual([{ scope: 'CITY', consentedOn, recordedBy: 'test-kontaktsekreterare' }]);
    expect(own.changes).toEqual([
      {
        ...{ candidateId: candidate, act: 'CORRECTED', fields: ['phone'], reason: 'Nytt nummer' },
        ...{ changedBy: 'test-kontaktsekreterare', changedAt: expect.stringMatching(/Z$/) },
      },
    ]);
    for (const claims of [handler('farsta'), steward('farsta'), { role: 'resursteam' } as const])
      expect(await file(candidate, claims)).toEqual({
        ...{ id: candidate, version: null, protectedIdentity: false, checks: [], consents: [], changes: [] },
      });
    const { dataSource } = hub.district('bromma');
    const entries: { fields: string }[] = await dataSource.query(
      `SELECT fields FROM access_log WHERE actor = 'reader-of-files' AND role = 'handlaggare'
        AND actor_district = 'bromma' AND $1 = ANY(subjects)`,
      [candidate],
    );
    expect(entries.map(({ fields }) => fields).join()).toMatch(
      /Candidate\.checks\.kind .*Candidate\.changes\.reason/,
    );
  });

  test('whose identity is protected shows its file to its kontaktsekreterare alone; both registrations’ once merged', async () => {
    const [kept, duplicate] = [
      (await enterPool(ask, 'bromma')).candidate,
      (await enterPool(ask, 'bromma')).candidate,
    ];
    const protect = `mutation ($id: ID!) { setProtectedIdentity(candidateId: $id, protected: true, reason: "Beslut") { version } }`;
    for (const id of [kept, duplicate]) await send(protect, { id }, steward('bromma'));
    const input = { candidateId: kept, duplicateId: duplicate, reason: 'Samma person' };
    const versions = {
      version: (await read(kept)).version,
      duplicateVersion: (await read(duplicate)).version,
    };
    const merge = 'mutation ($i: MergeCandidatesInput!) { mergeCandidates(input: $i) { id } }';
    await send(merge, { i: { ...input, ...versions } }, steward('bromma'));
    const { checks, changes } = await file(duplicate, steward('bromma'));
    expect(checks).toHaveLength(10);
    expect(
      changes.map(({ candidateId, act }: { candidateId: string; act: string }) => [candidateId, act]),
    ).toEqual([
      [kept, 'PROTECTED'],
      [duplicate, 'PROTECTED'],
      [duplicate, 'MERGED_INTO'],
      [kept, 'MERGED'],
    ]);
    expect(await file(kept, handler('bromma'))).toMatchObject({
      checks: [],
      consents: [],
      changes: [],
    });
  });

  test('is protected later, and unprotected, without being shared again by that', async () => {
    const { candidate, vacancy } = await enterPool(ask, 'bromma');
    const PROTECT = `mutation ($id: ID!, $on: Boolean!) { setProtectedIdentity(candidateId: $id, protected: $on, reason: "Beslut") { version } }`;
    const seen = async () => {
      const query = 'query ($id: ID!) { vacancy(id: $id) { id } }';
      return (await expectData(ask({ query, variables: { id: vacancy } }))).vacancy !== null;
    };
    expect(await seen()).toBe(true);
    await send(PROTECT, { id: candidate, on: true }, steward('bromma'));
    expect(await seen()).toBe(false);
    expect(await read(candidate)).toMatchObject({ protectedIdentity: true, sharing: 'DISTRICT' });
    await send(PROTECT, { id: candidate, on: false }, steward('bromma'));
    expect(await seen()).toBe(false);
    expect(await read(candidate)).toMatchObject({ protectedIdentity: false, sharing: 'DISTRICT' });
  });
});

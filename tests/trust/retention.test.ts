import { randomUUID } from 'node:crypto';
import { readOptions } from '../../commands/harness/read-options';
import { verifyDatabase } from '../../commands/log-verify/log-verify';
import { purgeDatabase, toPurgeRequest } from '../../commands/purge/purge';
import { PURGE_OPTIONS } from '../../commands/purge/purge-command';
import type { RuleResult } from '../../subgraphs/harness/retention/purge-by-rule';
import { createTestDatabase, type TestDatabase } from '../network/database';
import { HubProcess } from '../network/processes/hub-process';
import { queryOnce } from '../subgraphs/district/test-district';

const OLD = '2012-09-03';
/** A year ago. */
const RECENT = new Date(Date.now() - 365 * 86_400_000).toISOString().slice(0, 10);

let database: TestDatabase;

const run = (text: string, values: readonly unknown[] = []) => queryOnce(database.url, text, values);
const purge = (kind: 'district' | 'formedling', ...argv: string[]) =>
  purgeDatabase(
    { name: 'farsta', kind, url: database.url },
    toPurgeRequest(readOptions(['--by', 'arkivarie', ...argv], PURGE_OPTIONS), 'konto'),
    () => undefined,
  );
/** Count and ids of the kinds of which there is anything. */
const found = (results: readonly RuleResult[]) =>
  Object.fromEntries(
    results.filter(({ count }) => count > 0).map(({ rule, ids }) => [rule.recordKind, [...ids].sort()]),
  );

describe('a district', () => {
  beforeEach(async () => {
    database = await createTestDatabase('district');
  });
  afterEach(() => database.drop());

  async function decision(facts: Record<string, unknown> = {}): Promise<string> {
    const row = {
      id: randomUUID(),
      district: 'farsta',
      case_reference: 'A-1',
      law: 'SOL',
      program_area: 'IOF',
      intervention: 'KONTAKTPERSON',
      gender: 'WOMAN',
      birth_year: 2000,
      decided_on: OLD,
      valid_until: '2013-09-03',
      closed_on: '2013-09-03',
      closure_reason: 'NEED_GONE',
      recorded_by: 'x',
      recorded_at: OLD,
      ...facts,
    };
    await insert('care_decision', row);
    return row.id;
  }

  async function candidate(facts: Record<string, unknown> = {}): Promise<string> {
    const row = {
      id: randomUUID(),
      district: 'farsta',
      kind: 'KONTAKTPERSON',
      status: 'ENDED',
      area: 'Fagersjö',
      program_areas: ['IOF'],
      languages: [],
      interests: [],
      accepts_age_from: 1,
      accepts_age_to: 2,
      pets: false,
      step_free: false,
      smoke_free: true,
      capacity: 1,
      protected_identity: false,
      available_from: 'infinity',
      approved_on: 'infinity',
      checks_valid_until: '-infinity',
      sharing: 'DISTRICT',
      noted_at: OLD,
      ...facts,
    };
    await insert('candidate', row);
    await insert('candidate_identity', { candidate_id: row.id, name: 'Ada Lind' });
    return row.id;
  }

  const placement = (decisionId: string, candidateId: string, facts: Record<string, unknown> = {}) =>
    insert('placement', {
      id: randomUUID(),
      district: 'farsta',
      status: 'ENDED',
      decision_id: decisionId,
      candidate_id: `farsta:${candidateId}`,
      vacancy_id: `farsta:${randomUUID()}`,
      started_on: OLD,
      ends_on: '2013-01-01',
      ended_on: '2013-01-01',
      reopened: true,
      recorded_at: OLD,
      ...facts,
    });
  const vacancy = async (candidateId: string, facts: Record<string, unknown> = {}) => {
    const id = randomUUID();
    const row = {
      id,
      candidate_id: candidateId,
      district: 'farsta',
      status: 'WITHDRAWN',
      starts_on: OLD,
      opened_at: OLD,
    };
    await insert('vacancy', { ...row, version: 1, ...facts });
    return id;
  };

  test('lists by rule what would go, and removes nothing', async () => {
    const gone = [await decision(), await decision()].map((id) => `farsta:${id}`).sort();
    const ended = await candidate();
    const listed = await purge('district', '--dry-run');
    expect(found(listed)).toEqual({ CARE_DECISION: gone, CANDIDATE: [`farsta:${ended}`] });
    expect(listed.map(({ rule }) => [rule.recordKind, rule.keep])).toEqual([
      ['ACCESS_LOG', '10 years'],
      ['CANDIDATE', '5 years'],
      ['CARE_DECISION', '5 years'],
      ['DRAFT', '14 days'],
      ['IDEMPOTENCY_KEY', '1 day'],
      ['KONTAKTFAMILJ_DECISION', null],
      ['OUTBOX_EVENT', '30 days'],
    ]);
    expect(await run('SELECT FROM care_decision')).toHaveLength(2);
    expect(await run('SELECT FROM purge_record')).toEqual([]);
  });

  test('removes exactly that, with all that hangs on it, and records which rule did', async () => {
    const [gone, stays] = [await decision(), await decision({ closed_on: RECENT })];
    const [ended, active] = [await candidate(), await candidate({ status: 'APPROVED' })];
    for (const id of [gone, stays])
      await insert('delay', { decision_id: id, reason: 'OTHER', recorded_by: 'x', recorded_at: OLD });
    await placement(gone, ended);
    const place = await vacancy(ended);
    await insert('vacancy_hold', {
      id: 'h',
      vacancy_id: place,
      held_at: OLD,
      held_until: OLD,
      ended_at: OLD,
      end_reason: 'EXPIRED',
    });
    await insert('suitability_check', {
      candidate_id: ended,
      kind: 'INTERVIEW',
      passed: true,
      performed_on: OLD,
      recorded_at: OLD,
      recorded_by: 'x',
    });
    const removed = await purge('district');
    expect(found(removed)).toEqual({ CARE_DECISION: [`farsta:${gone}`], CANDIDATE: [`farsta:${ended}`] });
    expect(await run('SELECT id FROM care_decision')).toEqual([{ id: stays }]);
    expect(await run('SELECT id FROM candidate')).toEqual([{ id: active }]);
    expect(await run('SELECT candidate_id AS id FROM candidate_identity')).toEqual([{ id: active }]);
    expect(await run('SELECT decision_id AS id FROM delay')).toEqual([{ id: stays }]);
    for (const table of ['placement', 'vacancy', 'vacancy_hold', 'suitability_check'])
      expect(await run(`SELECT FROM ${table}`)).toEqual([]);
    expect(
      await run(
        'SELECT record_kind, rule_valid_from::text, count, removed, purged_by FROM purge_record ORDER BY record_kind',
      ),
    ).toEqual([
      {
        record_kind: 'CANDIDATE',
        rule_valid_from: '2012-08-15',
        count: 1,
        removed: [`farsta:${ended}`],
        purged_by: 'arkivarie',
      },
      {
        record_kind: 'CARE_DECISION',
        rule_valid_from: '2025-07-01',
        count: 1,
        removed: [`farsta:${gone}`],
        purged_by: 'arkivarie',
      },
    ]);
    expect(found(await purge('district'))).toEqual({});
  });

  const KEPT: readonly [string, Record<string, unknown>][] = [
    ['that waits to be executed, however old', { closed_on: null, closure_reason: null }],
    ['that was noted in less than five years ago', { recorded_at: RECENT }],
    [
      'that is valid still',
      { closed_on: null, closure_reason: null, executed_on: OLD, valid_until: '2099-01-01' },
    ],
    ['of which the rule is not decided', { intervention: 'KONTAKTFAMILJ' }],
  ];
  test.each(KEPT)('keeps a decision %s', async (_name, facts) => {
    await decision(facts);
    expect(found(await purge('district'))).toEqual({});
  });

  test('keeps a decision with a placement that runs, and one with a young note', async () => {
    await placement(await decision(), randomUUID(), { status: 'RUNNING', ended_on: null });
    await insert('offer', {
      decision_id: await decision(),
      id: 'o',
      offered_on: OLD,
      answer: 'DECLINE',
      answered_on: RECENT,
    });
    await insert('interim_measure', {
      decision_id: await decision(),
      from_on: OLD,
      description: 'x',
      recorded_by: 'x',
      recorded_at: RECENT,
    });
    expect(found(await purge('district'))).toEqual({});
  });

  test.each([
    ['open', { status: 'OPEN' }],
    ['held', { status: 'HELD', hold_id: 'h', held_until: '2099-01-01' }],
    ['filled', { status: 'FILLED', placement_id: 'p' }],
    ['withdrawn not long ago', { opened_at: RECENT }],
  ])('keeps a candidate with a place that is %s', async (_name, facts) => {
    await vacancy(await candidate(), facts);
    expect(found(await purge('district'))).toEqual({});
  });

  test('keeps a candidate whose placement runs, who was noted lately, or who may still be one', async () => {
    await placement(await decision({ closed_on: RECENT }), await candidate(), {
      status: 'RUNNING',
      ended_on: null,
    });
    await candidate({ noted_at: RECENT });
    for (const status of ['REGISTERED', 'UNDER_INVESTIGATION', 'APPROVED', 'PAUSED'])
      await candidate({ status });
    expect(found(await purge('district'))).toEqual({});
  });

  test('removes what was added to things to do about them, and no other', async () => {
    const persons = [await decision(), await candidate(), await decision({ closed_on: RECENT })];
    for (const id of persons)
      await insert('work_item', {
        id: `REMINDER:${id}`,
        district: 'farsta',
        version: 1,
        persons: [`farsta:${id}`],
        changed_by: 'x',
      });
    await purge('district');
    expect(await run('SELECT id FROM work_item')).toEqual([{ id: `REMINDER:${persons[2]}` }]);
  });

  test('notes every change of a candidate', async () => {
    const id = await candidate();
    await run('UPDATE candidate SET area = $1 WHERE id = $2', ['Hökarängen', id]);
    const [row] = await run('SELECT noted_at > $1 AS noted FROM candidate', [RECENT]);
    expect(row).toEqual({ noted: true });
  });

  test('follows the version of a rule that is in force', async () => {
    await decision();
    await run(
      `UPDATE retention_rule SET valid_to = '2026-01-01' WHERE record_kind = 'CARE_DECISION' AND valid_to IS NULL`,
    );
    await run(`INSERT INTO retention_rule VALUES ('CARE_DECISION', '2026-01-01', NULL, '9 years', 'ny')`);
    const listed = async (on: string) =>
      found(await purge('district', '--dry-run', '--on', on)).CARE_DECISION;
    expect(await listed('2018-09-02')).toBeUndefined();
    expect(await listed('2018-09-04')).toHaveLength(1);
    expect(await listed('2019-01-01')).toHaveLength(1);
    await run(`UPDATE retention_rule SET keep = '20 years' WHERE valid_from = '2026-01-01'`);
    await expect(purge('district', '--dry-run')).rejects.toThrow('must be kept longer than CARE_DECISION');
  });

  test('removes the oldest of its access log last, by its own rule, and the rest can be verified on', async () => {
    const record = {
      district: 'farsta',
      actor: 'x',
      role: 'handlaggare',
      action: 'READ_CANDIDATE',
      subjects: ['farsta:a'],
      fields: 'Candidate.kind',
      purpose: 'SEARCH',
      request_id: 'r',
    };
    const log = (at: string) => run('SELECT append_access_log_at($1, $2)', [JSON.stringify([record]), at]);
    for (const at of [OLD, OLD, '2013-01-01', RECENT, OLD, RECENT]) await log(at);
    const chain = async () =>
      (
        await verifyDatabase(
          { name: 'farsta', kind: 'district', url: database.url },
          { expected: [], onProgress: () => undefined },
        )
      )[0]!;
    const before = await chain();
    expect(found(await purge('district', '--dry-run'))).toEqual({ ACCESS_LOG: ['farsta:1..farsta:3'] });
    expect(found(await purge('district'))).toEqual({ ACCESS_LOG: ['farsta:1..farsta:3'] });
    expect(await chain()).toMatchObject({ records: 4, purged: 3, breach: undefined });
    const [told] = await run(
      `SELECT actor, purpose, fields FROM access_log WHERE action = 'PURGE_ACCESS_LOG'`,
    );
    expect(told).toMatchObject({
      actor: 'arkivarie',
      purpose: 'ACCESS_LOG/2012-08-15',
      fields: expect.stringMatching(/^through:3 count:3 hash:[0-9a-f]{64}$/),
    });
    const seen = { district: 'farsta', seq: before.head!.seq, hash: before.head!.hash };
    const [again] = await verifyDatabase(
      { name: 'farsta', kind: 'district', url: database.url },
      { expected: [seen], onProgress: () => undefined },
    );
    expect(again!.breach).toBeUndefined();
    await expect(run('DELETE FROM access_log')).rejects.toThrow('access_log is append-only');
    await expect(run('DELETE FROM purge_record')).rejects.toThrow('purge_record is append-only');
  });

  test('forgets keys and events that nobody can need any more', async () => {
    await insert('idempotency_key', { subject: 's', key: 'k', fingerprint: 'f', created_at: OLD });
    await run(
      `INSERT INTO outbox (topic, aggregate, version, payload, at) VALUES ('t', 'a', 1, '{}', $1), ('t', 'a', 2, '{}', now())`,
      [OLD],
    );
    await run(`INSERT INTO outbox_state (epoch, identity) VALUES (gen_random_uuid(), 'x')`);
    const counts = async (...argv: string[]) =>
      (await purge('district', ...argv))
        .filter(({ count }) => count > 0)
        .map(({ rule, count }) => [rule.recordKind, count]);
    const due = [
      ['IDEMPOTENCY_KEY', 1],
      ['OUTBOX_EVENT', 1],
    ];
    expect(await counts('--dry-run')).toEqual(due);
    expect(await counts()).toEqual(due);
    expect(await run('SELECT version FROM outbox')).toEqual([{ version: 2 }]);
  });

  test('is purged by the command, batch after batch, and says so', async () => {
    await run(
      `INSERT INTO care_decision (id, district, case_reference, law, program_area, intervention, gender, birth_year, decided_on,
          valid_until, closed_on, closure_reason, recorded_by, recorded_at)
        SELECT gen_random_uuid(), 'farsta', 'A', 'SOL', 'IOF', 'KONTAKTPERSON', 'MAN', 2000, '${OLD}', '2013-01-01', '2013-01-01',
          'MOVED', 'x', '${OLD}' FROM generate_series(1, 450)`,
    );
    const command = async (...argv: string[]) => {
      const process = HubProcess.spawn('commands/main.ts', {}, [
        'purge',
        '--database-url',
        database.url,
        ...argv,
      ]);
      return { code: await process.exited(), output: process.stdout, errors: process.stderr };
    };
    const dry = await command('--dry-run');
    expect(dry).toMatchObject({
      code: 0,
      output: expect.stringMatching(/CARE_DECISION +5 years +450 would go\n.*:/),
    });
    expect(dry.output).toContain('and 445 more');
    const done = await command();
    expect(done).toMatchObject({ code: 0, output: expect.stringContaining('450 records removed\n') });
    expect(await run('SELECT count FROM purge_record ORDER BY id')).toEqual([
      { count: 200 },
      { count: 200 },
      { count: 50 },
    ]);
    expect(await command('--on', '2020-01-01')).toMatchObject({
      code: 2,
      errors: expect.stringContaining('--on is for --dry-run'),
    });
  });
});

describe('the brokering', () => {
  beforeEach(async () => {
    database = await createTestDatabase('formedling');
    await insert('district', { code: 'farsta', name: 'Farsta', region: 'R', valid_from: OLD });
  });
  afterEach(() => database.drop());

  async function request(facts: Record<string, unknown> = {}, proposalFacts: Record<string, unknown> = {}) {
    const [id, proposal] = [randomUUID(), randomUUID()];
    await insert('placement_request', {
      id,
      district: 'farsta',
      decision_id: `farsta:${randomUUID()}`,
      status: 'PLACED',
      needs: {},
      requested_by: 'x',
      requested_at: OLD,
      ...facts,
    });
    await insert('proposal', {
      id: proposal,
      request_id: id,
      requesting_district: 'farsta',
      candidate_district: 'farsta',
      candidate_id: 'farsta:c',
      vacancy_id: 'farsta:v',
      status: 'CONFIRMED',
      held_until: OLD,
      proposed_by: 'x',
      proposed_at: OLD,
      ...proposalFacts,
    });
    const confirmation = (ends_on: string, state = 'DONE') =>
      insert('confirmation', {
        proposal_id: proposal,
        placement_id: randomUUID(),
        starts_on: OLD,
        ends_on,
        charged_on: OLD,
        state,
        confirmed_by: 'x',
        began_at: OLD,
        due_at: OLD,
      });
    const charge = (charged_on: string) =>
      insert('charge', {
        proposal_id: proposal,
        request_id: id,
        district: 'farsta',
        kind: 'KONTAKTPERSON',
        price_valid_from: '2012-08-15',
        charged_on,
        amount: 1,
      });
    const credit = (credited_on: string) =>
      insert('charge_credit', { proposal_id: proposal, credited_on, amount: -1 });
    return { id, proposal, confirmation, charge, credit };
  }

  test('removes old requests with their proposals, and charges before them', async () => {
    const old = await request();
    await old.confirmation('2013-01-01');
    await old.charge(OLD);
    await old.credit(OLD);
    await insert('proposal_answer', {
      proposal_id: old.proposal,
      party: 'CLIENT',
      answer: 'ACCEPT',
      answered_by: 'x',
      at: OLD,
    });
    expect(found(await purge('formedling'))).toEqual({ CHARGE: [old.proposal], PLACEMENT_REQUEST: [old.id] });
    for (const table of [
      'placement_request',
      'proposal',
      'confirmation',
      'proposal_answer',
      'charge',
      'charge_credit',
    ])
      expect(await run(`SELECT FROM ${table}`)).toEqual([]);
  });

  test('removes what was added to things to do about them, and no other', async () => {
    const [old, young] = [await request(), await request({ status: 'OPEN' })];
    for (const id of [old.id, old.proposal, young.id, young.proposal])
      await insert('work_item', { id: `HOLD_ENDS:${id}`, version: 1, persons: [], changed_by: 'x' });
    await purge('formedling');
    const kept = [young.id, young.proposal].map((id) => `HOLD_ENDS:${id}`).sort();
    expect((await run('SELECT id FROM work_item ORDER BY 1')).map((row) => row.id)).toEqual(kept);
  });

  test('keeps what runs, what is charged for, and what is young', async () => {
    await request({ status: 'OPEN' });
    await request({ status: 'PROPOSED' }, { status: 'PENDING' });
    await request({ requested_at: RECENT });
    await (await request()).confirmation('2099-01-01');
    await (await request()).confirmation('2013-01-01', 'RUNNING');
    await (await request()).charge(RECENT);
    const credited = await request();
    await credited.charge(OLD);
    await credited.credit(RECENT);
    expect(found(await purge('formedling'))).toEqual({});
  });
});

async function insert(table: string, row: Record<string, unknown>): Promise<void> {
  const columns = Object.keys(row).join(', ');
  await run(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_record(NULL::${table}, $1)`,
    [JSON.stringify(row)],
  );
}

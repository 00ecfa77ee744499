import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from '../../../commands/harness/read-options';
import { toVerifyRequest, verifyDatabase } from '../../../commands/log-verify/log-verify';
import { LOG_VERIFY_OPTIONS } from '../../../commands/log-verify/log-verify-command';
import { SeenHeads } from '../../../commands/log-verify/seen-heads';
import { type ChainHead, formatHead } from '../../../subgraphs/harness/log-chain/head';
import { createTestDatabase, type TestDatabase } from '../../network/database';
import { HubProcess } from '../../network/processes/hub-process';
import { testRunFolder } from '../../network/run-folder';
import { queryOnce } from '../../subgraphs/district/test-district';

const RECORDS = 12;

describe('the chain of a log', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await createTestDatabase('district');
    const records = Array.from({ length: RECORDS }, (_, index) => ({
      district: 'farsta',
      actor: `läsare "${index}"\\\n\t\u0001\u2028 😀`,
      role: 'handlaggare',
      actor_district: index % 2 === 0 ? 'farsta' : null,
      action: 'READ_CANDIDATE',
      subjects: ['farsta:a', 'farsta:b'].slice(0, 1 + (index % 2)),
      fields: 'Candidate.kind Candidate.area',
      purpose: 'SEARCH',
      request_id: `r-${index}`,
    }));
    for (const part of [records.slice(0, 5), records.slice(5)])
      await tamper('SELECT append_access_log($1)', JSON.stringify(part));
  });
  afterEach(() => database.drop());

  /** What only a superuser can do: past triggers and rights. */
  async function tamper(statement: string, ...values: unknown[]): Promise<void> {
    const url = new URL(database.url);
    url.searchParams.set('options', '-c session_replication_role=replica');
    await queryOnce(url.href, statement, values);
  }

  test('is told of also when it is empty, and found when it was not', async () => {
    await tamper('TRUNCATE access_log');
    const ask = (chosen: { district?: string }, expected: readonly ChainHead[]) =>
      verifyDatabase(
        { name: 'any', kind: 'district', url: database.url, ...chosen },
        { expected, onProgress: () => undefined },
      );
    const empty = { district: 'farsta', records: 0, head: undefined };
    expect(await ask({ district: 'farsta' }, [])).toMatchObject([{ ...empty, breach: undefined }]);
    const head = { district: 'farsta', seq: RECORDS, hash: 'ab'.repeat(32) };
    expect(await ask({}, [head])).toMatchObject([{ ...empty, breach: { seq: 1 } }]);
  });

  async function verify(expected: readonly ChainHead[] = []) {
    const [report] = await verifyDatabase(
      { name: 'farsta', kind: 'district', url: database.url },
      { expected, onProgress: () => undefined },
    );
    return report!;
  }

  test('is intact as it was written, whatever the texts hold', async () => {
    expect(await verify()).toMatchObject({ records: RECORDS, breach: undefined, head: { seq: RECORDS } });
  });

  test('goes on unbroken under many writers at once', async () => {
    const one = JSON.stringify([
      {
        district: 'farsta',
        actor: 'x',
        role: 'y',
        action: 'z',
        subjects: ['farsta:a'],
        fields: '',
        purpose: '',
        request_id: '',
      },
    ]);
    await Promise.all(
      Array.from({ length: 20 }, () => queryOnce(database.url, 'SELECT append_access_log($1)', [one])),
    );
    expect(await verify()).toMatchObject({ records: RECORDS + 20, breach: undefined });
  });

  const CHANGES: readonly [string, string, number][] = [
    ['another actor', `UPDATE access_log SET actor = 'annan' WHERE seq = 4`, 4],
    ['another role', `UPDATE access_log SET role = 'admin' WHERE seq = 4`, 4],
    ['another district', `UPDATE access_log SET actor_district = 'bromma' WHERE seq = 4`, 4],
    ['no district', 'UPDATE access_log SET actor_district = NULL WHERE seq = 5', 5],
    ['another action', `UPDATE access_log SET action = 'READ_VACANCY' WHERE seq = 12`, 12],
    ['another person', `UPDATE access_log SET subjects = ARRAY['farsta:c'] WHERE seq = 1`, 1],
    ['a person less', 'UPDATE access_log SET subjects = subjects[1:1] WHERE seq = 2', 2],
    ['other fields', `UPDATE access_log SET fields = 'Candidate.kind' WHERE seq = 3`, 3],
    ['another purpose', `UPDATE access_log SET purpose = 'möte' WHERE seq = 3`, 3],
    ['another request', `UPDATE access_log SET request_id = 'r' WHERE seq = 3`, 3],
    ['another moment', `UPDATE access_log SET at = at + interval '1 microsecond' WHERE seq = 7`, 7],
    ['another hash', `UPDATE access_log SET hash = sha256('x') WHERE seq = 8`, 8],
    ['a record removed from the middle', 'DELETE FROM access_log WHERE seq = 6', 6],
    ['the beginning removed', 'DELETE FROM access_log WHERE seq <= 3', 1],
    [
      'two records in another order',
      `UPDATE access_log SET seq = CASE seq WHEN 4 THEN 105 ELSE 104 END WHERE seq IN (4, 5);
        UPDATE access_log SET seq = seq - 100 WHERE seq > 100`,
      4,
    ],
    [
      'a record put in, the others moved',
      `UPDATE access_log SET seq = seq + 101 WHERE seq >= 9; UPDATE access_log SET seq = seq - 100 WHERE seq > 100;
        INSERT INTO access_log SELECT district, 9, at, 'insmugen', role, actor_district, action, subjects, fields, purpose,
          request_id, sha256('x') FROM access_log WHERE seq = 8`,
      9,
    ],
    [
      'a record put in at the end',
      `INSERT INTO access_log SELECT district, 13, at, actor, role, actor_district, action, subjects, fields, purpose,
        request_id, sha256('x') FROM access_log WHERE seq = 12`,
      13,
    ],
    [
      'a record removed and the following moved up',
      'DELETE FROM access_log WHERE seq = 3; UPDATE access_log SET seq = -seq WHERE seq > 3; UPDATE access_log SET seq = -seq - 1 WHERE seq < 0',
      3,
    ],
    [
      'the beginning removed and passed off as purged',
      `DELETE FROM access_log WHERE seq <= 3;
        UPDATE access_log SET action = 'PURGE_ACCESS_LOG', fields = 'through:3 count:3 hash:${'0'.repeat(64)}' WHERE seq = 9`,
      4,
    ],
  ];

  test.each(CHANGES)('shows %s, and where it begins', async (_name, statement, seq) => {
    await tamper('ALTER TABLE access_log DROP CONSTRAINT access_log_seq_check');
    for (const part of statement.split(';')) await tamper(part);
    expect((await verify()).breach).toEqual({ seq, problem: expect.any(String) });
  });

  test('shows an end cut off against a head seen before', async () => {
    const { head } = await verify();
    await tamper('DELETE FROM access_log WHERE seq > 9');
    expect((await verify()).breach).toBeUndefined();
    expect((await verify([head!])).breach).toEqual({
      seq: 10,
      problem: 'the log ends at record 9 and once had record 12',
    });
    await tamper('DELETE FROM access_log');
    expect((await verify([head!])).breach?.seq).toBe(1);
  });

  test('shows a chain computed anew, by someone who may do anything, against a head seen before', async () => {
    const { head } = await verify();
    await tamper(
      `DO $$ DECLARE r access_log; former bytea; BEGIN
        UPDATE access_log SET actor = 'annan' WHERE seq = 10;
        SELECT hash INTO former FROM access_log WHERE seq = 9;
        FOR r IN SELECT * FROM access_log WHERE seq >= 10 ORDER BY seq LOOP
          former := access_log_hash(former, r);
          UPDATE access_log SET hash = former WHERE seq = r.seq;
        END LOOP; END $$`,
    );
    expect((await verify()).breach).toBeUndefined();
    expect((await verify([head!])).breach?.problem).toContain('computed anew');
  });

  test('is told by the command, with the first wrong record and an exit code', async () => {
    const { head } = await verify();
    const run = async (...args: string[]) => {
      const command = HubProcess.spawn('commands/main.ts', {}, [
        'log:verify',
        '--database-url',
        database.url,
        ...args,
      ]);
      return { code: await command.exited(), output: command.stdout, errors: command.stderr };
    };
    expect(await run('--expect', formatHead(head!))).toEqual({
      code: 0,
      output: `farsta                         12 records  ${formatHead(head!)}\n1 of 1 logs are intact, 12 records read\n`,
      errors: '',
    });
    await tamper(`UPDATE access_log SET actor = 'annan' WHERE seq = 4`);
    expect(await run()).toMatchObject({
      code: 1,
      output: expect.stringContaining('NOT INTACT: record 4 is not the one that was written here'),
    });
    expect(await run('--expect', 'nothing')).toMatchObject({
      code: 2,
      errors: 'log:verify: --expect is no head such as farsta:120:9f…: "nothing"\n',
    });
  });
});

test('heads that were seen are kept, the newest of each district', async () => {
  const seen = new SeenHeads(join(mkdtempSync(join(testRunFolder(), 'heads-')), 'new'));
  expect(await seen.read()).toEqual([]);
  const head = (district: string, seq: number) => ({ district, seq, hash: 'a'.repeat(64) });
  await seen.add([head('farsta', 1), head('bromma', 7)], new Date());
  await seen.add([head('farsta', 5)], new Date());
  expect(await seen.read()).toEqual([head('farsta', 5), head('bromma', 7)]);
});

test.each([
  [['--district', 'farsta', '--database-url', 'x'], 'cannot be given together'],
  [['--what'], 'see --help'],
])('the command refuses %j', (argv, message) => {
  expect(() => toVerifyRequest(readOptions(argv, LOG_VERIFY_OPTIONS))).toThrow(message);
});

import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { KINDS, type Kind } from '../../../commands/check/compare/kinds';
import { projectFile } from '../../../platform/settings/project-file';
import {
  acceptAll,
  answer,
  confirm,
  enterPool,
  expectData,
  handler,
  openRequest,
  propose,
} from '../../network/brokering-life';
import { type TestDatabase, testServerUrl } from '../../network/database';
import { testRunFolder } from '../../network/run-folder';
import { startTestHub, type TestHub } from '../../network/test-hub';
import { until } from '../../network/until';
import { runCommand } from '../run-command';
import { compareHub } from './compare-hub';
import { copyDatabase } from './copy-database';

jest.setTimeout(60_000);

const PLACES = ['farsta', 'bromma', 'formedling'] as const;
type Place = (typeof PLACES)[number];

interface Life {
  readonly proposal: string;
  readonly candidate: string;
  readonly vacancy: string;
  readonly decision: string;
  readonly placement: string;
}

let hub: TestHub;
let live: Life;
let declined: Life;
let confirmed: Life;
const copies = new Map<Place, TestDatabase>();

/** Of Bromma, with a candidate of Farsta. Ids without their district. */
async function begin(): Promise<Life> {
  const { request, decision } = await openRequest(hub.ask, 'bromma');
  const { candidate, vacancy } = await enterPool(hub.ask, 'farsta');
  const data = await expectData(propose(hub.ask, { requestId: request, vacancyId: vacancy }));
  const uuid = (id: string) => id.split(':')[1]!;
  const proposal = data.proposeCandidate.id;
  return {
    proposal,
    candidate: uuid(candidate),
    vacancy: uuid(vacancy),
    decision: uuid(decision),
    placement: '',
  };
}

beforeAll(async () => {
  hub = await startTestHub({ districts: ['farsta', 'bromma'] });
  live = await begin();
  declined = await begin();
  await expectData(
    answer(
      hub.ask,
      { proposalId: declined.proposal, party: 'CLIENT', answer: 'DECLINE', reason: 'Nej' },
      handler('bromma'),
    ),
  );
  confirmed = await begin();
  await acceptAll(hub.ask, confirmed.proposal, { asking: 'bromma', giving: 'farsta' });
  await expectData(confirm(hub.ask, confirmed.proposal));
  const urls: Record<Place, string> = {
    farsta: hub.district('farsta').databaseUrl,
    bromma: hub.district('bromma').databaseUrl,
    formedling: hub.formedlingDatabaseUrl,
  };
  await until(
    async () => (await compareHub(new Map(Object.entries(urls)), hub.registry)).disagreements,
    (disagreements) => disagreements.length === 0,
  );
  for (const place of PLACES)
    copies.set(place, await copyDatabase(place === 'formedling' ? 'formedling' : 'district', urls[place]));
  const [row] = await query(urls.formedling, 'SELECT placement_id AS id FROM confirmation');
  confirmed = { ...confirmed, placement: String(row!['id']).split(':')[1]! };
});

afterAll(async () => {
  await hub?.stop();
  for (const copy of copies.values()) await copy.drop();
});

async function query(url: string, text: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SET session_replication_role = replica');
    const answers = await client.query(text);
    return Array.isArray(answers) ? [] : answers.rows;
  } finally {
    await client.end();
  }
}

/** The copies, of which one has been changed; that one is dropped after. */
async function withPlanted<T>(
  place: Place,
  sql: string,
  work: (urls: ReadonlyMap<string, string>) => Promise<T>,
): Promise<T> {
  const name = `test_planted_${randomUUID().replaceAll('-', '')}`;
  const source = new URL(copies.get(place)!.url).pathname.slice(1);
  await query(testServerUrl(), `CREATE DATABASE ${name} TEMPLATE ${source}`);
  try {
    const url = new URL(testServerUrl());
    url.pathname = `/${name}`;
    await query(url.href, sql);
    return await work(
      new Map(PLACES.map((other) => [other, other === place ? url.href : copies.get(other)!.url])),
    );
  } finally {
    await query(testServerUrl(), `DROP DATABASE ${name} WITH (FORCE)`);
  }
}

/** SQL that plants it in one database, and what else is then found. */
const PLANTS: Readonly<Record<Kind, () => readonly [Place, string, ...Kind[]]>> = {
  OTHER_DATABASE: () => ['farsta', `INSERT INTO database_district VALUES ('sodermalm')`],
  DISTRICT_UNKNOWN: () => [
    'farsta',
    `UPDATE vacancy SET placement_id = 'nowhere:${randomUUID()}' WHERE id = '${confirmed.vacancy}'`,
    'PLACEMENT_WITHOUT_VACANCY',
  ],
  DECISION_UNKNOWN: () => ['bromma', `DELETE FROM care_decision WHERE id = '${declined.decision}'`],
  REQUEST_OF_ENDED_DECISION: () => [
    'bromma',
    `UPDATE care_decision SET closed_on = decided_on, closure_reason = 'OTHER' WHERE id = '${live.decision}'`,
  ],
  VACANCY_UNKNOWN: () => ['farsta', `DELETE FROM vacancy WHERE id = '${declined.vacancy}'`],
  CANDIDATE_UNKNOWN: () => ['farsta', `DELETE FROM candidate WHERE id = '${declined.candidate}'`],
  CANDIDATE_DIFFERS: () => [
    'formedling',
    `UPDATE proposal SET candidate_id = 'farsta:${live.candidate}' WHERE id = '${declined.proposal}'`,
  ],
  HOLD_MISSING: () => ['farsta', `DELETE FROM vacancy_hold WHERE id = '${declined.proposal}'`],
  HOLD_ENDED: () => [
    'farsta',
    `UPDATE vacancy_hold SET ended_at = now(), end_reason = 'RELEASED: x' WHERE id = '${live.proposal}'`,
  ],
  HOLD_DIFFERS: () => [
    'farsta',
    `UPDATE vacancy_hold SET held_until = held_until + interval '1 hour' WHERE id = '${live.proposal}'`,
  ],
  HOLD_LASTS: () => [
    'farsta',
    `UPDATE vacancy_hold SET ended_at = NULL, end_reason = NULL WHERE id = '${declined.proposal}'`,
  ],
  HOLD_WITHOUT_PROPOSAL: () => [
    'farsta',
    `INSERT INTO vacancy_hold (id, vacancy_id, requesting_district, held_at, held_until)
      VALUES ('${randomUUID()}', '${declined.vacancy}', 'bromma', now(), now() + interval '1 hour')`,
  ],
  GRANT_MISSING: () => ['farsta', `DELETE FROM identity_grant WHERE proposal_id = '${live.proposal}'`],
  GRANT_DIFFERS: () => [
    'farsta',
    `UPDATE identity_grant SET granted_until = granted_until + interval '1 hour' WHERE proposal_id = '${live.proposal}'`,
  ],
  GRANT_LASTS: () => [
    'farsta',
    `UPDATE identity_grant SET revoked_at = NULL WHERE proposal_id = '${declined.proposal}'`,
  ],
  GRANT_WITHOUT_PROPOSAL: () => [
    'farsta',
    `INSERT INTO identity_grant (candidate_id, proposal_id, district, granted_until)
      VALUES ('${declined.candidate}', '${randomUUID()}', 'bromma', now())`,
  ],
  OFFER_MISSING: () => ['bromma', `DELETE FROM offer WHERE id = '${live.proposal}'`],
  OFFER_ANSWER_DIFFERS: () => [
    'bromma',
    `UPDATE offer SET answer = 'WITHDRAWN' WHERE id = '${declined.proposal}'`,
  ],
  OFFER_WITHOUT_PROPOSAL: () => [
    'bromma',
    `INSERT INTO offer (decision_id, id, offered_on) VALUES ('${live.decision}', '${randomUUID()}', current_date)`,
  ],
  OFFER_OF_OTHER_DECISION: () => [
    'bromma',
    `INSERT INTO offer (decision_id, id, offered_on) VALUES ('${live.decision}', '${declined.proposal}', current_date)`,
  ],
  CONFIRMATION_BEHIND: () => [
    'formedling',
    `UPDATE confirmation SET state = 'RUNNING'; DELETE FROM confirmation_step; DELETE FROM charge`,
  ],
  CHARGE_WITHOUT_PLACEMENT: () => [
    'bromma',
    `DELETE FROM placement WHERE id = '${confirmed.placement}'`,
    'VACANCY_WITHOUT_PLACEMENT',
  ],
  PLACEMENT_MISSING: () => ['formedling', confirming('START_PLACEMENT')],
  PLACEMENT_DIFFERS: () => [
    'bromma',
    `UPDATE placement SET ends_on = ends_on + 1 WHERE id = '${confirmed.placement}'`,
  ],
  PLACEMENT_LASTS: () => [
    'formedling',
    `UPDATE confirmation SET state = 'UNDONE'; DELETE FROM charge`,
    'VACANCY_STILL_FILLED',
  ],
  PLACEMENT_WITHOUT_PROPOSAL: () => [
    'bromma',
    `INSERT INTO placement (id, district, status, decision_id, candidate_id, vacancy_id, started_on, ends_on, ended_on, end_reason, reopened)
      SELECT '${randomUUID()}', district, 'ENDED', decision_id, candidate_id, vacancy_id, started_on, ends_on, ends_on, 'x', true FROM placement`,
  ],
  PLACEMENT_WITHOUT_VACANCY: () => [
    'farsta',
    `UPDATE vacancy SET status = 'OPEN', placement_id = NULL WHERE id = '${confirmed.vacancy}'`,
  ],
  VACANCY_NOT_FILLED: () => ['formedling', confirming('FILL_VACANCY')],
  VACANCY_STILL_FILLED: () => [
    'bromma',
    `UPDATE placement SET status = 'ENDED', ended_on = ends_on, end_reason = 'x', reopened = true`,
  ],
  VACANCY_WITHOUT_PLACEMENT: () => [
    'farsta',
    `UPDATE vacancy SET status = 'FILLED', placement_id = 'bromma:${randomUUID()}' WHERE id = '${declined.vacancy}'`,
  ],
  CLEARANCE_DIFFERS: () => [
    'formedling',
    `UPDATE proposal SET clearance_lost_on = current_date WHERE id = '${confirmed.proposal}'`,
  ],
  ERRAND_NUMBERS_REUSED: () => ['formedling', `SELECT setval('errand_id_seq', 1)`],
};

/** The declined proposal as one that is being confirmed, with one step done. */
function confirming(step: string): string {
  return `INSERT INTO confirmation (proposal_id, placement_id, starts_on, ends_on, charged_on, state, confirmed_by, began_at, due_at)
      VALUES ('${declined.proposal}', 'bromma:${randomUUID()}', current_date, current_date + 1, current_date, 'RUNNING', 'x', now(), now());
    INSERT INTO confirmation_step (proposal_id, step, done_at) VALUES ('${declined.proposal}', '${step}', now())`;
}

test('the copies agree before anything is planted', async () => {
  const urls = new Map([...copies].map(([place, { url }]) => [place, url]));
  const { disagreements, rows } = await compareHub(urls, hub.registry);
  expect(disagreements).toEqual([]);
  expect(rows).toBeGreaterThan(10);
});

test.each(Object.keys(KINDS) as Kind[])(
  '%s is found where it was planted, and nothing else',
  async (kind) => {
    const [place, sql, ...others] = PLANTS[kind]();
    const { disagreements } = await withPlanted(place, sql, (urls) => compareHub(urls, hub.registry));
    const found = [...new Set(disagreements.map((one) => one.kind))].sort();
    expect(found).toEqual([kind, ...others].sort());
    for (const { ids } of disagreements) expect(Object.values(ids).some((id) => id !== null)).toBe(true);
  },
);

test('every kind is in the handbook of operations, with what to do', () => {
  const handbook = readFileSync(projectFile('docs', 'operations.md'), 'utf8');
  for (const [kind, whatToDo] of Object.entries(KINDS))
    expect(handbook.toLowerCase()).toContain(`| \`${kind.toLowerCase()}\` | ${whatToDo.toLowerCase()}. |`);
});

test('the command names each with what to do, changes nothing, and ends with 1', async () => {
  const file = join(testRunFolder(), 'check-districts.json');
  writeFileSync(file, JSON.stringify({ districts: hub.registry.all }));
  const [place, sql] = PLANTS.GRANT_LASTS();
  await withPlanted(place, sql, async (urls) => {
    const databases = [...urls].flatMap(([name, url]) => ['--database', `${name}=${url}`]);
    const environment = { DISTRICTS_FILE: file, DISTRICTS_ON: '2012-08-15' };
    const [told, json] = await Promise.all([
      runCommand(['check', ...databases], environment),
      runCommand(['check', '--json', ...databases], environment),
    ]);
    expect(told).toMatchObject({ code: 1, errors: '' });
    expect(told.out).toContain(
      `GRANT_LASTS: ${KINDS.GRANT_LASTS}\n  proposal ${declined.proposal}, candidate`,
    );
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject({
      compared: [...PLACES],
      disagreements: [
        {
          kind: 'GRANT_LASTS',
          mendsItself: false,
          ids: { proposal: declined.proposal },
          whatToDo: KINDS.GRANT_LASTS,
        },
      ],
    });
    expect((await compareHub(urls, hub.registry)).disagreements).toHaveLength(1);
  });
});

import { Client } from 'pg';
import type { TestDatabase } from '../../network/database';
import { startTestHub, type TestHub } from '../../network/test-hub';
import { BrokeringLoad } from './brokering-load';
import { compareHub } from './compare-hub';
import { databasesOf } from './copied-hub';
import { copyDatabase } from './copy-database';

jest.setTimeout(120_000);

const LIVES = 30;
let hub: TestHub;
const copies: TestDatabase[] = [];

beforeAll(async () => {
  hub = await startTestHub({
    districts: ['farsta', 'bromma'],
    demonstration: true,
  });
});

afterAll(async () => {
  await hub?.stop();
  for (const copy of copies) await copy.drop();
});

const running = (): ReadonlyMap<string, string> => databasesOf(hub);

async function copyOf(place: string): Promise<readonly [string, string]> {
  const copy = await copyDatabase(place === 'formedling' ? 'formedling' : 'district', running().get(place)!);
  copies.push(copy);
  return [place, copy.url];
}

test('a hub that works has none, while it works and after', async () => {
  const load = new BrokeringLoad(hub.ask, LIVES);
  let isDone = false;
  void load.done.finally(() => {
    isDone = true;
  });
  let looks = 0;
  while (!isDone) {
    expect((await compareHub(running(), hub.registry, 15_000)).disagreements).toEqual([]);
    looks++;
  }
  await load.done;
  expect(looks).toBeGreaterThan(0);
  const { disagreements, rows } = await compareHub(running(), hub.registry, 15_000);
  expect(disagreements).toEqual([]);
  expect(rows).toBeGreaterThan(LIVES);
});

describe.each([
  [['formedling', 'farsta', 'bromma']],
  [['farsta', 'formedling', 'bromma']],
  [['bromma', 'farsta', 'formedling']],
])('dumps taken one after another under load, %j', (order) => {
  test('have every disagreement that counting by hand finds', async () => {
    const load = new BrokeringLoad(hub.ask, LIVES);
    const restored = new Map<string, string>();
    for (const [index, place] of order.entries()) {
      await load.reached((index + 1) * 8);
      restored.set(...(await copyOf(place)));
    }
    await load.done;
    const { disagreements } = await compareHub(restored, hub.registry);
    const found = new Set(
      disagreements.map(({ kind, ids }) => `${kind} ${ids['proposal'] ?? ids['placement']}`),
    );
    const counted = await countByHand(restored);
    expect(counted.size).toBeGreaterThan(5);
    for (const one of counted) expect(found).toContain(one);
    for (const one of found) if (COUNTED.has(one.split(' ')[0]!)) expect(counted).toContain(one);
  });
});

/** Those that are counted anew here, from the rows alone. */
const COUNTED = new Set([
  'HOLD_WITHOUT_PROPOSAL',
  'GRANT_WITHOUT_PROPOSAL',
  'OFFER_WITHOUT_PROPOSAL',
  'PLACEMENT_WITHOUT_PROPOSAL',
  'HOLD_MISSING',
  'OFFER_MISSING',
  'CHARGE_WITHOUT_PLACEMENT',
  'VACANCY_UNKNOWN',
  'CANDIDATE_UNKNOWN',
]);

type Rows = readonly Record<string, string | null>[];

async function countByHand(restored: ReadonlyMap<string, string>): Promise<ReadonlySet<string>> {
  const read = async (place: string, text: string): Promise<Rows> => {
    const client = new Client({ connectionString: restored.get(place)! });
    await client.connect();
    const { rows } = await client.query(text);
    await client.end();
    return rows;
  };
  const both = async (text: string) => [...(await read('farsta', text)), ...(await read('bromma', text))];
  const idsOf = (rows: Rows) => new Set(rows.map(({ id }) => id));
  const proposals = await read('formedling', `SELECT *, id::text FROM proposal WHERE status <> 'HOLDING'`);
  const known = idsOf([
    ...(await read('formedling', 'SELECT id::text FROM proposal')),
    ...(await read('formedling', 'SELECT proposal_id::text AS id FROM errand')),
  ]);
  const confirmations = await read('formedling', 'SELECT *, placement_id AS id FROM confirmation');
  const charges = idsOf(await read('formedling', 'SELECT proposal_id::text AS id FROM charge'));
  const holds = await both('SELECT * FROM vacancy_hold');
  const offers = await both(`SELECT * FROM offer WHERE id NOT LIKE 'påhittat%'`);
  const grants = await both(`SELECT *, proposal_id AS id FROM identity_grant WHERE district <> ''`);
  const placements = await both(
    `SELECT p.*, p.district || ':' || p.id AS id FROM placement p JOIN care_decision d ON d.id = p.decision_id
      WHERE d.recorded_by <> 'demonstration' AND p.status <> 'CANCELLED'`,
  );
  const vacancies = idsOf(await both(`SELECT district || ':' || id AS id FROM vacancy`));
  const candidates = idsOf(await both(`SELECT district || ':' || id AS id FROM candidate`));
  const found = new Set<string>();
  const without = (kind: string, rows: Rows, those: ReadonlySet<string | null | undefined>) => {
    for (const { id } of rows) if (!those.has(id)) found.add(`${kind} ${id}`);
  };
  const isRecorded = ({ requesting_district: district, end_reason: end }: Rows[number]) =>
    district !== null &&
    (end === null ||
      end === 'FILLED' ||
      (end!.startsWith('RELEASED') && !end!.endsWith('was not recorded.')));
  without('HOLD_WITHOUT_PROPOSAL', holds.filter(isRecorded), known);
  without('GRANT_WITHOUT_PROPOSAL', grants, known);
  without('OFFER_WITHOUT_PROPOSAL', offers, known);
  without('PLACEMENT_WITHOUT_PROPOSAL', placements, idsOf(confirmations));
  without('HOLD_MISSING', proposals, idsOf(holds));
  const decisions = idsOf(await both(`SELECT district || ':' || id AS id FROM care_decision`));
  const requests = await read('formedling', 'SELECT id::text, decision_id FROM placement_request');
  const decisionOf = new Map(requests.map(({ id, decision_id: decision }) => [id, decision]));
  const decided = proposals.filter(({ request_id: request }) => decisions.has(decisionOf.get(request!)));
  without('OFFER_MISSING', decided, idsOf(offers));
  for (const { proposal_id: proposal, id } of confirmations)
    if (charges.has(proposal) && !idsOf(placements).has(id))
      found.add(`CHARGE_WITHOUT_PLACEMENT ${proposal}`);
  for (const { id, vacancy_id: vacancy, candidate_id: candidate } of proposals) {
    if (!vacancies.has(vacancy)) found.add(`VACANCY_UNKNOWN ${id}`);
    if (!candidates.has(candidate)) found.add(`CANDIDATE_UNKNOWN ${id}`);
  }
  return found;
}

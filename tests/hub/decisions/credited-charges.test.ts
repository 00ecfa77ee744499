import { addDays } from '../../../platform/time/calendar';
import {
  BROKER,
  confirmedPlacement,
  expectData,
  handler,
  refusalOf,
  steward,
  TODAY,
  type Variables,
} from '../../network/brokering-life';
import { startTestHub, type TestHub } from '../../network/test-hub';
import type { TestClaims } from '../../network/tokens';
import { SOON_MS, until } from '../../network/until';

const ASKING = 'farsta';
const LATER = addDays(TODAY, 10);
const [YEAR, MONTH] = TODAY.split('-').map(Number) as [number, number];

let hub: TestHub;
const ask: TestHub['ask'] = (post, claims) => hub.ask(post, claims);
const send = (query: string, variables: Variables, claims: TestClaims) =>
  expectData(ask({ query, variables }, claims));

beforeAll(async () => {
  hub = await startTestHub({
    districts: [ASKING, 'bromma'],
    formedling: { brokering: { sweepMs: SOON_MS } },
  });
});
afterAll(() => hub?.stop());

const CHARGES = `query ($district: ID!, $from: Date!, $to: Date!) {
  charges(district: $district, from: $from, to: $to) { kind chargedOn creditOf amount request { id } }
}`;

interface Entry {
  readonly kind: string;
  readonly amount: string;
  readonly request: { readonly id: string };
}

async function chargesOf(request: string, claims: TestClaims = BROKER): Promise<Entry[]> {
  const period = { district: ASKING, from: TODAY, to: TODAY };
  const entries: Entry[] = (await send(CHARGES, period, claims)).charges;
  return entries.filter((entry) => entry.request.id === request);
}

async function volume() {
  const query = `query ($year: Int!, $quarter: Int!) { brokeringFigures(year: $year, quarter: $quarter) {
    total { placements charged credited } districts { district { code } placements charged credited }
  } }`;
  const quarter = Math.ceil(MONTH / 3);
  const { brokeringFigures } = await send(query, { year: YEAR, quarter }, BROKER);
  const of = (code: string) =>
    brokeringFigures.districts.find((row: { district: { code: string } }) => row.district.code === code);
  return { total: brokeringFigures.total, own: of(ASKING), other: of('bromma') };
}

/** A confirmed placement that has still to begin. */
const placed = (giving: string) =>
  confirmedPlacement(ask, { asking: ASKING, giving }, { startsOn: LATER, endsOn: addDays(LATER, 90) });

describe.each(['bromma', ASKING])('the charge of a placement of a candidate of %s', (giving) => {
  test('is credited once by a row of its own as the placement is withdrawn before it begins', async () => {
    const { placement, request } = await placed(giving);
    const [charge] = await chargesOf(request);
    expect(charge).toMatchObject({ kind: 'CHARGE', chargedOn: TODAY, creditOf: null });
    const before = await volume();
    const withdraw =
      'mutation ($id: ID!) { withdrawPlacement(placementId: $id, reason: "Ångrat sig") { status } }';
    await send(withdraw, { id: placement }, steward(ASKING));
    const entries = await until(
      () => chargesOf(request),
      ({ length }) => length > 1,
    );
    const credit = { kind: 'CREDIT', chargedOn: TODAY, creditOf: TODAY, amount: `-${charge!.amount}` };
    expect(entries).toEqual([charge, { ...credit, request: { id: request } }]);
    for (const claims of [handler(ASKING), steward(ASKING)])
      expect(await chargesOf(request, claims)).toEqual(entries);
    const after = await volume();
    const amount = Number(charge!.amount);
    for (const row of ['total', 'own'] as const) {
      expect(after[row]).toMatchObject({
        placements: before[row].placements,
        charged: before[row].charged,
        credited: (Number(before[row].credited) - amount).toFixed(2),
      });
    }
    expect(after.other).toEqual(before.other);
  });

  test('stays what it is when the placement ends once it has begun, or its end is planned', async () => {
    const { placement, request } = await placed(giving);
    const end =
      'mutation ($id: ID!, $on: Date!) { endPlacement(placementId: $id, on: $on, reason: "Flyttar") { status } }';
    await send(end, { id: placement, on: addDays(LATER, 5) }, handler(ASKING));
    const other = await placed(giving);
    const withdraw =
      'mutation ($id: ID!) { withdrawPlacement(placementId: $id, reason: "Ångrat sig") { status } }';
    await send(withdraw, { id: other.placement }, handler(ASKING));
    await until(
      () => chargesOf(other.request),
      ({ length }) => length === 2,
    );
    expect(await chargesOf(request)).toHaveLength(1);
  });
});

test('a credit is shown to the charged district and the resursteam alone', async () => {
  const variables = { district: ASKING, from: TODAY, to: TODAY };
  for (const claims of [handler('bromma'), steward('bromma')])
    expect(await refusalOf(ask({ query: CHARGES, variables }, claims))).toBe('FORBIDDEN');
});

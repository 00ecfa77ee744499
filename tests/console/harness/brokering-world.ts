import {
  type Ask,
  enterPool,
  expectData,
  type PoolEntry,
  propose,
  recordDecision,
  requestPlacement,
  type Variables,
} from '../../network/brokering-life';

const FAMILY = {
  kind: 'KONTAKTFAMILJ',
  acceptsAgeFrom: 6,
  acceptsAgeTo: 12,
  weekendsPerMonth: 2,
} satisfies Variables;

/** A child of nine in Farsta who speaks arabiska, for whom a kontaktfamilj is asked for. */
export async function requestForChild(ask: Ask, district = 'farsta'): Promise<string> {
  const intervention = 'KONTAKTFAMILJ';
  const decision = await recordDecision(ask, district, { intervention });
  const terms = { kind: 'KONTAKTFAMILJ', intervention, ageFrom: 9, ageTo: 9, languages: ['arabiska'] };
  return (await expectData(requestPlacement(ask, district, decision, terms))).requestPlacement.id;
}

/** An approved family of the district's pool with a free place. */
export function family(ask: Ask, district: string, input: Variables = {}): Promise<PoolEntry> {
  return enterPool(ask, district, { ...FAMILY, ...input });
}

export async function proposalOf(ask: Ask, requestId: string, { vacancy }: PoolEntry): Promise<string> {
  return (await expectData(propose(ask, { requestId, vacancyId: vacancy }))).proposeCandidate.id;
}

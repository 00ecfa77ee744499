import type { EntityManager } from 'typeorm';
import type { IsoDate } from '../../../platform/time/calendar';
import { Intervention, Law, ProgramArea } from '../../vocabulary/decision.enums';
import { insertCases } from './insert-cases';
import type { Grant, MadeUpCase } from './made-up/made-up-case';
import { makeUpRunning } from './made-up/made-up-decision';
import { Random, seedOf } from './made-up/random';
import { RECORDED_BY } from './recorded-by';
import { uuidOf } from './uuid-of';

const { IOF, OF, LSS, SOCIALPSYKIATRI } = ProgramArea;
const { KONTAKTPERSON, KONTAKTFAMILJ, KORTTIDSVISTELSE } = Intervention;

interface Group {
  readonly law: Law;
  readonly programAreas: readonly ProgramArea[];
  /** Running decisions in the whole city, as the resursteam counted them in 2012. */
  readonly inCity: number;
  readonly grants: readonly (readonly [Grant, number])[];
}

const GROUPS: readonly Group[] = [
  {
    law: Law.LSS,
    programAreas: [LSS],
    inCity: 1_400,
    grants: [
      [{ law: Law.LSS, programArea: LSS, intervention: KONTAKTPERSON }, 62],
      [{ law: Law.LSS, programArea: LSS, intervention: KORTTIDSVISTELSE }, 34],
      [{ law: Law.LSS, programArea: LSS, intervention: KONTAKTFAMILJ }, 4],
    ],
  },
  {
    law: Law.SOL,
    programAreas: [IOF, OF],
    inCity: 800,
    grants: [
      [{ law: Law.SOL, programArea: IOF, intervention: KONTAKTPERSON }, 40],
      [{ law: Law.SOL, programArea: IOF, intervention: KONTAKTFAMILJ }, 48],
      [{ law: Law.SOL, programArea: OF, intervention: KONTAKTPERSON }, 8],
      [{ law: Law.SOL, programArea: OF, intervention: KONTAKTFAMILJ }, 4],
    ],
  },
  {
    law: Law.SOL,
    programAreas: [SOCIALPSYKIATRI],
    inCity: 120,
    grants: [[{ law: Law.SOL, programArea: SOCIALPSYKIATRI, intervention: KONTAKTPERSON }, 1]],
  },
];

export interface RunningDecisions {
  readonly district: string;
  readonly today: IsoDate;
  readonly seed: number;
  /** The district's part of the city, times the scale. */
  readonly share: number;
  /** What the district has already. */
  readonly known: readonly MadeUpCase[];
}

/** Brings a district's running decisions to its part of the city's. */
export async function insertRunning(manager: EntityManager, wanted: RunningDecisions): Promise<void> {
  const { district, seed, today } = wanted;
  const random = new Random(seedOf(`${seed}/${district}/running`));
  const grants = GROUPS.flatMap((group) =>
    Array.from({ length: missingOf(group, wanted) }, () => random.weighted(group.grants)),
  );
  const cases = grants.map((grant, index) => ({
    id: uuidOf(`${seed}/${district}/running/${index}`),
    district,
    one: makeUpRunning(grant, { random, today }),
  }));
  await insertCases(manager, cases, RECORDED_BY);
}

function missingOf({ law, programAreas, inCity }: Group, { known, share, today }: RunningDecisions): number {
  const isOf = (one: MadeUpCase) => one.law === law && programAreas.includes(one.programArea);
  const running = known.filter(
    (one) => isOf(one) && one.timeline.closedOn === null && one.validUntil >= today,
  );
  return Math.max(0, Math.round(inCity * share) - running.length);
}

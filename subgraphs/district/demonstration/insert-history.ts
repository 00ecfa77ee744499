import type { EntityManager } from 'typeorm';
import { insertCases } from './insert-cases';
import { makeUpHistory } from './made-up/made-up-history';
import { RECORDED_BY } from './recorded-by';
import { uuidOf } from './uuid-of';

/** The parts of the city's history that were decided by the districts of these codes, under the codes they had. */
export async function insertHistory(manager: EntityManager, codes: readonly string[]): Promise<void> {
  const cases = makeUpHistory().map((one, index) => ({
    id: uuidOf(`history/${index}`),
    district: one.district,
    one,
  }));
  const own = cases.filter(({ district }) => codes.includes(district));
  await insertCases(manager, own, RECORDED_BY);
}

import type { Caller } from '../../../platform/tokens/token-verifier';
import { readRetention } from '../../harness/retention/read-retention';
import type { DistrictContext } from '../context/district-context';
import { requireOwnAdministrator } from '../policy/administration';
import { DISTRICT_PURGERS } from './district-purgers';
import type { RetentionRecordKind } from './retention-record-kind';
import type { RetentionRule } from './retention-rule.type';

/** What the rules in force keep for how long in a district's database, what is due, and what has been removed. */
export class RetentionReader {
  constructor(private readonly context: DistrictContext) {}

  /** @throws ForbiddenError */
  async list(caller: Caller, district: string): Promise<RetentionRule[]> {
    const { dataSource, territory, clock } = this.context;
    requireOwnAdministrator(caller, territory, district);
    const states = await readRetention(dataSource, DISTRICT_PURGERS, clock());
    return states.map(({ rule: { recordKind, validFrom, keep, legalSource }, ...state }) => ({
      ...state,
      recordKind: recordKind as RetentionRecordKind,
      validFrom,
      keep: keep === null ? null : toDuration(keep),
      legalSource,
    }));
  }
}

const UNITS = { year: 'Y', mon: 'M', day: 'D' } as const;

/** @param interval as PostgreSQL prints one, such as `5 years`; what is less than a day is left out */
function toDuration(interval: string): string {
  const parts = [...interval.matchAll(/(\d+) (year|mon|day)s?/g)];
  return `P${parts.map(([, count, unit]) => `${count}${UNITS[unit as keyof typeof UNITS]}`).join('')}`;
}

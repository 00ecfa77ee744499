import { todayOf } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import type { GivenPurpose } from '../../harness/access-log/purpose/given-purpose';
import { assertPageSize } from '../../harness/paging/page';
import type { AuthorisedConditions } from '../../harness/rows/authorised-conditions';
import { readRows } from '../../harness/rows/read-rows';
import { CANDIDATE_COLUMNS, type CandidateRow, toCandidate } from '../candidates/candidate.mapper';
import type { DistrictContext } from '../context/district-context';
import { namedCandidates, reviewableCandidates } from '../policy/identity-access';
import type { FoundCandidate } from './found-candidate.type';
import type { LogSubject } from './log-subject.type';
import { toNameQuery } from './name-words';

export interface NameSearch {
  readonly district: string;
  readonly name: string;
  readonly purpose: GivenPurpose;
  readonly first: number;
}

type Named = Pick<FoundCandidate, 'name' | 'candidate'>;

/** A district's candidates by name, whatever their state; a duplicate that was merged leads to the one that stays. */
export class NameSearchReader {
  constructor(private readonly context: DistrictContext) {}

  /** By name, then by id. @throws ForbiddenError for all but the district's staff; BadUserInputError */
  async find(caller: Caller, { district, name, purpose, first }: NameSearch): Promise<FoundCandidate[]> {
    const { territory, clock } = this.context;
    const conditions = namedCandidates(caller, { territory, district, today: todayOf(clock) });
    return (await this.read(conditions, name, first)).map((found) => ({ ...found, purpose }));
  }

  /** For who reviews the log of the district. @throws ForbiddenError for all others; BadUserInputError */
  async findSubjects(caller: Caller, { district, name, purpose, first }: NameSearch): Promise<LogSubject[]> {
    const conditions = reviewableCandidates(caller, { territory: this.context.territory, district });
    const found = await this.read(conditions, name, first);
    return found.map(({ name, candidate: { id, kind, area } }) => ({ id, name, kind, area, purpose }));
  }

  private async read(conditions: AuthorisedConditions, name: string, first: number): Promise<Named[]> {
    const { territory, dataSource } = this.context;
    assertPageSize(first);
    conditions.add(
      `c.id IN (SELECT coalesce(d.merged_into, d.id) FROM candidate_identity n JOIN candidate d ON d.id = n.candidate_id
        WHERE n.name_words @@ ?::tsquery)`,
      toNameQuery('name', name),
    );
    const rows = await readRows<CandidateRow & { readonly name: string }>(dataSource, {
      text: `SELECT ${CANDIDATE_COLUMNS}, i.name FROM candidate c JOIN candidate_identity i ON i.candidate_id = c.id
        WHERE ${conditions} ORDER BY i.name, c.id LIMIT ${conditions.parameter(first)}`,
      values: conditions.values,
    });
    return rows.map(({ name, ...row }) => ({ name, candidate: toCandidate(row, territory) }));
  }
}

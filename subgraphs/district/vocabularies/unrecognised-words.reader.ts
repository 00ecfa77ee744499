import { todayOf } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import type { VocabularyKind } from '../../../schema/vocabularies';
import { assertPageSize } from '../../harness/paging/page';
import { readRows } from '../../harness/rows/read-rows';
import { CANDIDATE_COLUMNS, type CandidateRow, toCandidate } from '../candidates/candidate.mapper';
import type { DistrictContext } from '../context/district-context';
import { requireOwnDistrict } from '../policy/stewardship';
import { requireVisibility, visibleCandidates } from '../policy/visibility';
import type { UnrecognisedWords } from './unrecognised-words.type';

type Row = CandidateRow & { readonly words: Partial<Record<VocabularyKind, readonly string[]>> };

export class UnrecognisedWordsReader {
  constructor(private readonly context: DistrictContext) {}

  /** @throws ForbiddenError for anybody but the district's kontaktsekreterare, who can correct them */
  async list(caller: Caller, district: string, first: number): Promise<UnrecognisedWords[]> {
    assertPageSize(first);
    const { territory, clock, dataSource } = this.context;
    const own = requireOwnDistrict(caller, territory, district);
    const conditions = visibleCandidates(requireVisibility(caller, territory, todayOf(clock)))
      .add('c.unrecognised_words IS NOT NULL')
      .add('c.district = ANY(?)', territory.storedCodesOf([own]));
    const rows = await readRows<Row>(dataSource, {
      text: `SELECT ${CANDIDATE_COLUMNS}, c.unrecognised_words AS words FROM candidate c WHERE ${conditions}
        ORDER BY c.district, c.id LIMIT ${conditions.parameter(first)}`,
      values: conditions.values,
    });
    return rows.map(({ words, ...row }) => ({
      candidate: toCandidate(row, territory),
      area: words.AREA?.[0] ?? null,
      languages: words.LANGUAGE ?? [],
      interests: words.INTEREST ?? [],
    }));
  }
}

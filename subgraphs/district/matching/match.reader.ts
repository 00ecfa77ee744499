import { BadUserInputError } from '../../../platform/errors/errors';
import { todayOf } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { countRows } from '../../harness/access-log/record/count-rows';
import { unknownDistrict } from '../../harness/errors/unknown-district';
import { assertPageSize, toPage } from '../../harness/paging/page';
import { readRows } from '../../harness/rows/read-rows';
import { assertWeekends } from '../../vocabulary/assert-weekends';
import type { MatchNeeds } from '../../vocabulary/needs';
import { NEEDS_WORDS, type WordField } from '../../vocabulary/needs-words';
import { toTerms } from '../../vocabulary/to-terms';
import { assertAge } from '../candidates/age';
import type { DistrictContext } from '../context/district-context';
import { toPoolPage } from '../districts/to-pool-page';
import { isAt, type PoolPageArguments, placesAt, uuidsOf } from '../ids/rows-at';
import { requireVisibility } from '../policy/visibility';
import { decodeMatchCursor, encodeMatchCursor } from './match.cursor';
import { type MatchRow, toMatch } from './match.mapper';
import type { MatchConnection } from './match.type';
import { MATCH_COLUMNS, matchStatement } from './match-statement';

const PLACE = '(-score, district, id)';

/** The district's candidates that meet needs, best first: `match-statement.ts` has the rules, `match-weights.ts` the weights. */
export class MatchReader {
  constructor(private readonly context: DistrictContext) {}

  async list(caller: Caller, needs: MatchNeeds, args: PoolPageArguments): Promise<MatchConnection> {
    assertPageSize(args.first);
    assertNeeds(needs);
    const after = args.after ? decodeMatchCursor(args.after) : undefined;
    const places = args.at ? placesAt(args.at, decodeMatchCursor) : undefined;
    const { text, conditions } = this.statement(caller, needs, places && uuidsOf(places));
    const wanted = [
      ...(after ? [`${PLACE} > (${after.map((value) => conditions.parameter(value)).join(', ')})`] : []),
      ...(places ? [isAt(conditions, places, { columns: PLACE, type: 'integer' })] : []),
    ];
    const where = wanted.length === 0 ? '' : `WHERE ${wanted.join(' AND ')}`;
    const rows = await readRows<MatchRow>(this.context.dataSource, {
      text: `${text}, page AS (SELECT * FROM matched ${where} ORDER BY score DESC, district, id LIMIT ${conditions.parameter(args.first + 1)})
        SELECT ${MATCH_COLUMNS} FROM page m JOIN candidate c ON c.id = m.id JOIN vacancy v ON v.id = m.vacancy_id
        ORDER BY m.score DESC, m.district, m.id`,
      values: conditions.values,
    });
    const matches = rows.map((row) => toMatch(row, this.context.territory));
    return toPoolPage(
      { ...toPage(matches, args, encodeMatchCursor), ...this.count(caller, needs) },
      this.context.keySealer,
    );
  }

  /** A client's needs as the pool is searched for them. @throws BadUserInputError for a word of no vocabulary, a district that is none, weekends that no month has */
  toSearch(needs: MatchNeeds): MatchNeeds {
    const { vocabularies } = this.context;
    this.assertHomeDistrict(needs);
    assertWeekends('needs.weekendsPerMonth', needs.weekendsPerMonth ?? null);
    const termsOf = (field: WordField) =>
      toTerms(vocabularies, needs[field] ?? [], { kind: NEEDS_WORDS[field], field: `needs.${field}` });
    return {
      ...needs,
      languages: termsOf('languages'),
      requiredLanguages: termsOf('requiredLanguages'),
      interests: termsOf('interests'),
    };
  }

  private assertHomeDistrict({ homeDistrict }: MatchNeeds): void {
    if (this.context.territory.ownerOf(homeDistrict) !== undefined) return;
    throw unknownDistrict('needs.homeDistrict', homeDistrict);
  }

  private count(caller: Caller, needs: MatchNeeds) {
    return countRows(this.context.dataSource, {
      select: (columns) => {
        const { text, conditions } = this.statement(caller, needs);
        return { text: `${text} SELECT ${columns} FROM matched`, values: conditions.values };
      },
      subjects: [`district || ':' || id`],
    });
  }

  /** @param only the uuids of candidates beside whom none is looked at */
  private statement(caller: Caller, needs: MatchNeeds, only?: readonly string[]) {
    const { territory, clock, holdsPerCandidate } = this.context;
    const today = todayOf(clock);
    return matchStatement({
      needs,
      territory,
      today,
      now: clock(),
      holdsPerCandidate,
      only,
      visibility: requireVisibility(caller, territory, today),
    });
  }
}

function assertNeeds(needs: MatchNeeds | undefined): asserts needs is MatchNeeds {
  if (needs === undefined) throw new BadUserInputError('needs', 'must be given', { rule: 'REQUIRED' });
  const { ageFrom, ageTo } = needs;
  assertAge('needs.ageFrom', ageFrom);
  assertAge('needs.ageTo', ageTo);
  if (ageFrom > ageTo)
    throw new BadUserInputError('needs.ageTo', 'must not be below ageFrom', {
      rule: 'BELOW_OTHER',
      value: ageTo,
      other: 'needs.ageFrom',
    });
}

import { ROW_POLICIES as DISTRICT } from '../../../subgraphs/district/policy/row-policies';
import { ROW_POLICIES as BROKERING } from '../../../subgraphs/formedling/policy/row-policies';
import type { RowPolicies, RowPolicy } from '../../../subgraphs/harness/rows/row-policy';
import { CALLER_NAMES, type CallerName } from './callers';
import { readTable } from './table';

/** Whoever may be shown anything by a policy, whatever the table says. */
const PARTIES: readonly CallerName[] = ['ks own', 'ks reg', 'ks oth', 'hl own', 'hl reg', 'hl oth', 'broker'];
const AT_MOST: Readonly<Partial<Record<Exclude<RowPolicy, object>, readonly CallerName[]>>> = {
  OWN_DISTRICT: ['ks own', 'hl own', 'ra own', 'service'],
  TASK_HOLDERS: ['ks own', 'hl own', 'ra own', 'broker', 'ad own'],
  LOG_REVIEWER: ['ad own'],
  SHARED_BY_CONSENT: ['ks own', 'ks reg', 'ks oth', 'hl own', 'hl reg', 'hl oth', 'broker'],
  OWN_DISTRICT_AND_PARTIES: ['ra own', 'service', ...PARTIES],
  PARTIES,
};
/** Rows of which nothing is shared. */
const UNSHARED =
  /^(Candidate|Vacancy|VacancyOpened)\[(district|withdrawn|expired|protected)( by reference)?\]\./;
/** Cells that tell that something is there. */
const ALLOWED = ['✓', '±', '∅'];

const table = [...readTable()];

/** Of an entity that several subgraphs know, the rows are the districts'. */
const policies: RowPolicies = { ...BROKERING, ...DISTRICT };

test('the table shows nobody what the row policies do not', () => {
  const shown = table.flatMap(([coordinate, outcomes]) => {
    const most = mostOf(/^\w+/.exec(coordinate)![0]);
    if (most === undefined) return [];
    return CALLER_NAMES.filter((name) => ALLOWED.includes(outcomes[name]) && !most.includes(name)).map(
      (name) => `${coordinate} to ${name}`,
    );
  });
  expect(shown).toEqual([]);
});

test('the table shows what is not shared to the own district alone', () => {
  const unshared = table.filter(([coordinate]) => UNSHARED.test(coordinate));
  expect(unshared.length).toBeGreaterThan(100);
  for (const [coordinate, outcomes] of unshared) {
    const shown = CALLER_NAMES.filter((name) => ALLOWED.includes(outcomes[name]));
    expect({ coordinate, shown: shown.filter((name) => !['ks own', 'hl own'].includes(name)) }).toEqual({
      coordinate,
      shown: [],
    });
  }
});

test('the table shows a token of one scope nothing but counts and what is public', () => {
  const shown = table
    .filter(([, outcomes]) => ALLOWED.includes(outcomes.narrow))
    .map(([coordinate]) => coordinate);
  expect(new Set(shown.map((coordinate) => /^\w+/.exec(coordinate)![0]))).toEqual(
    new Set([
      'Query',
      'District',
      'PoolSummary',
      'ServingDistrict',
      'ServingDistricts',
      'UnexecutedCount',
      'VocabularyTerm',
    ]),
  );
});

/** Of the type, or of what it is a part of; undefined where it is not for rows. */
function mostOf(type: string): readonly CallerName[] | undefined {
  const policy = policies[type];
  if (policy === undefined) return undefined;
  if (typeof policy === 'string') return AT_MOST[policy];
  const parents = policy.partOf.filter((parent) => parent !== type).map((parent) => mostOf(parent));
  return parents.every((most) => most !== undefined) ? parents.flatMap((most) => most ?? []) : undefined;
}

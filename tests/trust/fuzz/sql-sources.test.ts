import ts from 'typescript';
import { projectFile } from '../../../platform/settings/project-file';
import { findInsertions, insertionsOf } from './sql-templates';

/**
 * Read by a person: what is inserted there is the code's own, chosen among texts of the sources and never a value from
 * outside. Whoever adds a line has looked where the text comes from.
 */
const REVIEWED: Readonly<Record<string, readonly string[]>> = {
  'subgraphs/district/candidates/candidate.reader.ts': ['order.column', 'columns'],
  'subgraphs/district/decisions/care-decision.reader.ts': ['columns', 'condition'],
  'subgraphs/district/demonstration/insert-rows.ts': ['table', 'columns'],
  'subgraphs/district/districts/own-database.ts': ['name'],
  'subgraphs/district/districts/served-districts.ts': ['alias'],
  'subgraphs/district/individual-reports/individual-report.reader.ts': ['text', 'columns'],
  'subgraphs/district/individual-reports/individual-report.statement.ts': ['found', 'on', 'year', 'quarter'],
  'subgraphs/district/figures/further-figures.reader.ts': ['column', 'text', 'shared'],
  'subgraphs/district/matching/match-statement.ts': ['points', 'vacancy', 'most', 'column', 'fits', 'list'],
  'subgraphs/district/ids/rows-at.ts': ['columns', 'type', 'listOf(0)', 'listOf(1)', 'listOf(2)'],
  'subgraphs/district/matching/match.reader.ts': ['text', 'columns', "wanted.join(' AND ')", 'where'],
  'subgraphs/district/matching/vacancy-fit.ts': ["judged.join(', ')"],
  'subgraphs/district/migrations/1345300000000-access-log.ts': ['table'],
  'subgraphs/district/migrations/1349470000000-case-versions.ts': ['table'],
  'subgraphs/district/placements/placement.reader.ts': ['columns'],
  'subgraphs/district/policy/parts-of.ts': ['column'],
  'subgraphs/district/candidates/candidate.loader.ts': ['placed'],
  'subgraphs/district/placements/candidate-placements.loader.ts': ['isOwn'],
  'subgraphs/district/policy/visibility.ts': [
    'shared',
    'scopeCondition(visibility, conditions)',
    'placedCandidate(visibility, conditions)',
    "filledFor(visibility, conditions, 'v')",
    "filledFor(visibility, conditions, 'f')",
    'vacancy',
    'filled',
  ],
  'subgraphs/district/retention/district-purgers.ts': ['table'],
  'subgraphs/district/vacancies/vacancy.loader.ts': ['column'],
  'subgraphs/district/vacancies/vacancy.reader.ts': ['columns'],
  'subgraphs/formedling/figures/brokering-figures.reader.ts': ['column'],
  'subgraphs/formedling/proposals/proposal.loaders.ts': ['column'],
  'subgraphs/formedling/requests/request.reader.ts': ['columns'],
  'subgraphs/formedling/policy/brokering-parties.ts': ['COLUMN_OF[side]'],
  'subgraphs/formedling/policy/brokering-viewer.ts': ['column'],
  'subgraphs/formedling/proposals/proposal.reader.ts': ['columns'],
  'subgraphs/formedling/retention/formedling-purgers.ts': ['table'],
  'subgraphs/formedling/saga/confirmation-store.ts': ['column'],
  'subgraphs/harness/log-chain/access-log-tables.ts': ['table'],
  'subgraphs/harness/access-log/record/count-rows.ts': ['text'],
  'subgraphs/harness/access-log/read/log-reviewer.ts': ['column'],
  'subgraphs/harness/access-log/review/review-task.reader.ts': [
    'rows',
    'unreviewed(rows)',
    'ownArea',
    'unreviewed(reads)',
    'unusual(reads)',
  ],
  'subgraphs/harness/database/application-rights.ts': ["['migrations', ...readOnlyTables].join(', ')"],
  'subgraphs/harness/kept/draft.service.ts': ['own'],
  'subgraphs/harness/kept/kept.service.ts': ['own'],
  'subgraphs/harness/retention/operational-purgers.ts': ['limit'],
  'subgraphs/harness/retention/purger.ts': ['name', 'table', 'isDue', 'due', 'limit'],
  'subgraphs/district/work-items/reminder-subject.ts': ['rows'],
  'subgraphs/district/work-items/report-sources.ts': [
    'on',
    'foundIn({ year, quarter, on })',
    'year',
    'quarter',
    'state',
  ],
  'subgraphs/district/work-items/work-sources.ts': ['today'],
  'subgraphs/formedling/requests/without-choices.ts': ['choices'],
  'subgraphs/formedling/staff/staff.reader.ts': ['order'],
  'subgraphs/formedling/work-items/work-sources.ts': [
    'district',
    'dueOn',
    'status',
    'now',
    'party',
    "proposals('candidate_district', HELD_UNTIL)",
    "lives('PENDING', moment)",
    "lacksAnswerOf('CANDIDATE')",
    "proposals('requesting_district', HELD_UNTIL)",
    "lacksAnswerOf('CLIENT')",
    "lacksAnswerOf('DISTRICT')",
    "lives('ACCEPTED', moment)",
    'moment.today',
    'withoutChoices(parameter(choices))',
    "proposals('requesting_district', 'p.clearance_lost_on')",
  ],
  'subgraphs/harness/work-items/access-review-source.ts': [
    'log.prefix',
    'codes',
    'chains',
    'unreviewed(reads)',
    'unusual(reads)',
  ],
  'subgraphs/harness/work-items/work-item-events.ts': ['table', 'index', 'on', 'columns'],
  'subgraphs/harness/work-items/work-item.service.ts': ['alsoSet'],
  'subgraphs/harness/work-items/work-item.statement.ts': [
    'derived',
    'dueOn',
    'id',
    "countOf('OVERDUE')",
    "countOf('TODAY')",
    "countOf('THIS_WEEK')",
    "countOf('LATER')",
    'due',
    'source.kind',
    'source.about',
    'source.ownerRole',
    'source.rows(moment)',
  ],
  'subgraphs/reporting/work-items/work-sources.ts': ['today'],
  'subgraphs/harness/access-log/review/unusual-reads.ts': [
    'rows',
    'from',
    'to',
    'chains',
    "knowsAreas ? ownArea(chains) : ''",
    'manySubjects',
    'manyCounts',
  ],
};

test('no statement of the sources is put together with values', () => {
  const unknown = findInsertions(projectFile('.'), 'subgraphs').filter(
    ({ file, expression }) => !REVIEWED[file]?.includes(expression),
  );
  expect(unknown).toEqual([]);
});

/** `§{` stands for what begins an insertion. */
test.each([
  ['`SELECT * FROM candidate WHERE area = §{area}`', ['area']],
  ["`SELECT * FROM candidate WHERE area = '§{filter.area}' AND id = $1`", ['filter.area']],
  ["'SELECT 1 WHERE id = ' + id", ['id']],
  ['conditions.add(`c.area = §{JSON.stringify(area)}`)', ['JSON.stringify(area)']],
  ['`SELECT §{COLUMNS} FROM candidate WHERE §{conditions} LIMIT §{conditions.parameter(1)}`', []],
  ['() => { const place = conditions.parameter(x); return `SELECT §{place} FROM a`; }', []],
  ['`The §{field} must be given.`', []],
])('reads %s', (sample, inserted) => {
  const text = sample.replaceAll('§', '$');
  expect(insertionsOf(ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true))).toEqual(inserted);
});

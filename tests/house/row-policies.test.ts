import { type DocumentNode, Kind, parse } from 'graphql';
import { districtSdl } from '../../subgraphs/district/district-schema';
import { ROW_POLICIES as DISTRICT } from '../../subgraphs/district/policy/row-policies';
import { ROW_POLICIES as BROKERING } from '../../subgraphs/formedling/policy/row-policies';
import { FORMEDLING } from '../../subgraphs/formedling/schema';
import { requireRowPolicies } from '../../subgraphs/harness/rows/require-row-policies';
import type { RowPolicies } from '../../subgraphs/harness/rows/row-policy';
import { emitSdl } from '../../subgraphs/harness/schema/subgraph-schema';
import { ROW_POLICIES as FIGURES } from '../../subgraphs/reporting/policy/row-policies';
import { REPORTING } from '../../subgraphs/reporting/schema';
import { readSources } from './read-sources';

const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);
const SUBGRAPHS: readonly (readonly [string, () => Promise<string>, RowPolicies])[] = [
  ['district', districtSdl, DISTRICT],
  ['formedling', () => emitSdl(FORMEDLING), BROKERING],
  ['reporting', () => emitSdl(REPORTING), FIGURES],
];

describe.each(SUBGRAPHS)('the rows of %s', (_name, emit, policies) => {
  let document: DocumentNode;

  beforeAll(async () => {
    document = parse(await emit());
  });

  test('have a policy for every object type, and for no other', () => {
    const types = objectTypesOf(document).filter((name) => !ROOTS.has(name));
    expect(Object.keys(policies).sort()).toEqual(types.sort());
  });

  test('keep the subgraph from starting when a type has none', () => {
    const forgotten = Object.keys(policies).at(-1)!;
    const { [forgotten]: _, ...others } = policies;
    expect(() => requireRowPolicies(document, others)).toThrow(`${forgotten} has no row policy`);
  });
});

test('a part is led to by what it is a part of and by nothing else', () => {
  const policies: RowPolicies = { Candidate: 'SHARED_BY_CONSENT', Identity: { partOf: ['Candidate'] } };
  const types = 'type Candidate { identity: Identity } type Identity { name: String! }';
  expect(() => requireRowPolicies(parse(types), policies)).not.toThrow();
  expect(() =>
    requireRowPolicies(parse(`${types} type Query { identities: [Identity!]! }`), policies),
  ).toThrow('Query.identities leads to Identity, which is part of Candidate');
});

describe('outside the policies no code', () => {
  const sources = readSources(['subgraphs/district', 'subgraphs/formedling', 'subgraphs/reporting'])
    .map(({ file, text }) => ({ file: file.replace('subgraphs/', ''), text }))
    .filter(({ file }) => !/\/(policy|migrations|demonstration)\//.test(file));
  const filesWith = (pattern: RegExp) =>
    sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file);

  test('decides who sees rows', () => {
    expect(filesWith(/new AuthorisedConditions|\bas (unknown as )?Authorised(Conditions|Values)/)).toEqual(
      [],
    );
  });

  test.each([
    /\bcaller\.(role|district)\b/,
    /\{[^{}]*\b(role|district)\b[^{}]*\}: Caller\b/,
    /\{[^{}]*\b(role|district)\b[^{}]*\} = [\w.]*\bcaller\b/,
  ])('looks at the role or the district of a caller (%p)', (pattern) => {
    expect(filesWith(pattern)).toEqual([]);
  });

  test('shows rows that it has read past `readRows`', () => {
    const exceptions = new Set([
      // Asks `policy/identity-access.ts` of the very row, within the transaction that shows it.
      'district/candidate-file/identity.reader.ts',
      // Reference data: the categories that reports are printed by.
      'reporting/counts/category.reader.ts',
    ]);
    const readsPast = /\.query\(|\.look\(|\bmanager\s*\.(find|count)|createQueryBuilder|getRepository/;
    const showing = filesWith(readsPast).filter((file) =>
      /(reader|loader|loaders|resolver|mutations|reference|openings|events)\.ts$/.test(file),
    );
    expect(showing.filter((file) => !exceptions.has(file))).toEqual([]);
  });
});

function objectTypesOf({ definitions }: DocumentNode): string[] {
  return definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION ? [definition.name.value] : [],
  );
}

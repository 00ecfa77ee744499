import { Kind, parse } from 'graphql';
import { personalTypesOf } from '../../../engine/supergraph/personal-types';
import { ROW_POLICIES as DISTRICT } from '../../../subgraphs/district/policy/row-policies';
import { ROW_POLICIES as BROKERING } from '../../../subgraphs/formedling/policy/row-policies';
import { emittedSchema } from '../../network/jest/emitted-schema';

/** What staff want their client to be like, and names for what their lists are narrowed by. */
const KEPT = ['Kept', 'KeptSettings', 'SavedView'];

/** Rows of people that are not personal: they add nothing to the objects that they lead to, count, or are of those who work here. */
const FRAMES: Readonly<Record<string, readonly string[]>> = {
  district: [
    'AccessReviewConnection',
    ...KEPT,
    'PlacementRequest',
    'RetentionRule',
    'VacancyClosed',
    'WorkItemsChanged',
  ],
  formedling: [
    'AccessReviewConnection',
    ...KEPT,
    'StaffMember',
    'StaffMemberConnection',
    'StaffName',
    'WorkItemsChanged',
  ],
};

test.each([
  ['district', DISTRICT],
  ['formedling', BROKERING],
] as const)(
  'of %s every type with rows that are not everybody’s carries @personal',
  async (name, policies) => {
    const { definitions } = parse((await emittedSchema())[`${name}.graphql`]!);
    const marked = definitions.flatMap((definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION &&
      definition.directives?.some((directive) => directive.name.value === 'personal')
        ? [definition.name.value]
        : [],
    );
    const open = ['COUNTS', 'PUBLIC', 'SERVICE'];
    const rows = Object.entries(policies).filter(
      ([, policy]) => typeof policy === 'string' && !open.includes(policy),
    );
    const unmarked = rows.map(([type]) => type).filter((type) => !marked.includes(type));
    expect(unmarked.sort()).toEqual([...FRAMES[name]!].sort());
  },
);

test('the gateway knows those of all subgraphs, and clients see no mark', async () => {
  const document = parse((await emittedSchema())['supergraph.graphql']!);
  const types = personalTypesOf(document);
  for (const type of [
    'Candidate',
    'CandidateIdentity',
    'CareDecision',
    'PlacementRequest',
    'Proposal',
    'Charge',
    'VacancyOpened',
    'ProposalChanged',
  ])
    expect(types).toContain(type);
  expect(types).not.toContain('District');
});

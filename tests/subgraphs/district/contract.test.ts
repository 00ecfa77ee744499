import { readFileSync } from 'node:fs';
import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  parse,
  print,
} from 'graphql';
import { projectFile } from '../../../platform/settings/project-file';
import { districtSdl } from '../../../subgraphs/district/district-schema';

describe('the emitted SDL', () => {
  const contract = parse(readFileSync(projectFile('schema', 'contract', 'district.graphql'), 'utf8'));

  test('declares nothing otherwise than the contract does', async () => {
    const agreed = membersOf(contract.definitions);
    const emitted = membersOf(parse(await districtSdl()).definitions);
    const differing = [...emitted].filter(([name, text]) => agreed.has(name) && agreed.get(name) !== text);
    expect(differing.filter(([name]) => !Object.hasOwn(EXTENDED, name))).toEqual([]);
    for (const [name, addition] of Object.entries(EXTENDED)) {
      expect(emitted.get(name)!.replace(addition, '')).toBe(agreed.get(name));
    }
  });

  test('tells no more of candidates and vacancies than the contract does', async () => {
    const agreed = membersOf(contract.definitions);
    const added = [...membersOf(parse(await districtSdl()).definitions).keys()].filter(
      (name) => !agreed.has(name),
    );
    expect(added.filter((name) => NEUTRAL.has(typeOf(name))).sort()).toEqual(
      [...OWN_DISTRICT, ...VERSIONS, ...FOR_JOINS].sort(),
    );
  });

  test('leaves nothing of the contract out', async () => {
    const emitted = membersOf(parse(await districtSdl()).definitions);
    expect([...membersOf(contract.definitions).keys()].filter((name) => !emitted.has(name))).toEqual([]);
  });

  test('is the same each time', async () => {
    expect(await districtSdl()).toBe(await districtSdl());
  });
});

/** What has been added to members that clients are built on, and nothing else of them changed. */
const EXTENDED: Readonly<Record<string, string | RegExp>> = {
  'Mutation.endPlacement':
    ', decision: DecisionAfterPlacement! = INTERRUPTED, closureReason: ClosureReason, expectedVersion: Int',
  'Mutation.interruptDecision': ', expectedVersion: Int',
  'Mutation.recordDelay': ', expectedVersion: Int',
  'Mutation.closeDecision': ', expectedVersion: Int',
  'Mutation.approveCandidate': ', expectedVersion: Int',
  'Mutation.withdrawVacancy': ', expectedVersion: Int',
  'Candidate.identity': ', purposeCode: AccessPurpose! = CASE_WORK',
  ClosureReason: ' EXPIRED',
  'PlacementRequest.matches': ' requiredLanguages',
};

/** What tells other districts nothing: null, false or an empty list (`tests/trust/matrix/access-matrix.md`). */
const OWN_DISTRICT = [
  'Candidate.changes',
  'Candidate.checks',
  'Candidate.consents',
  'Candidate.protectedIdentity',
  'Candidate.version',
  'Vacancy.withheldBecause',
];

/** How often it has been changed, for whoever is shown it. */
const VERSIONS = ['Vacancy.version'];

/** What joins are made by: clients cannot ask for it. */
const FOR_JOINS = ['Candidate.mergedIds', 'Candidate.ownPlacements', 'Vacancy.placementId'];

const NEUTRAL = new Set(['Candidate', 'CandidateIdentity', 'Vacancy', 'VacancyOpened', 'Match']);

const typeOf = (member: string) => member.split('.')[0]!;

/** Every type, field, argument, input field, enum value and directive with its type, default and directives. */
function membersOf(definitions: readonly DefinitionNode[]): Map<string, string> {
  return new Map(definitions.flatMap(membersOfDefinition));
}

function membersOfDefinition(definition: DefinitionNode): [string, string][] {
  switch (definition.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INPUT_OBJECT_TYPE_DEFINITION: {
      const name = definition.name.value;
      const fields: readonly (FieldDefinitionNode | InputValueDefinitionNode)[] = definition.fields ?? [];
      const directives = withoutTrust(definition.directives)
        .map((directive) => print(directive))
        .join(' ');
      return [
        [name, directives],
        ...fields.map((field) => [`${name}.${field.name.value}`, printBare(field)] as [string, string]),
      ];
    }
    case Kind.ENUM_TYPE_DEFINITION: {
      const name = definition.name.value;
      return [[name, (definition.values ?? []).map((value) => value.name.value).join(' ')]];
    }
    case Kind.DIRECTIVE_DEFINITION:
      return [[`@${definition.name.value}`, print({ ...definition, description: undefined })]];
    case Kind.SCALAR_TYPE_DEFINITION:
      return [[definition.name.value, 'scalar']];
    case Kind.SCHEMA_EXTENSION:
      return [['schema', print({ ...definition, directives: withoutFederation(definition.directives) })]];
    default:
      return [];
  }
}

function printBare(field: FieldDefinitionNode | InputValueDefinitionNode): string {
  const bare = { ...field, directives: withoutTrust(field.directives), description: undefined };
  if (bare.kind === Kind.INPUT_VALUE_DEFINITION) return print(bare);
  const args = bare.arguments?.map((argument) => ({ ...argument, description: undefined }));
  return print({ ...bare, arguments: args });
}

const TRUST: ReadonlySet<string> = new Set([
  'authenticated',
  'requiresScopes',
  'policy',
  'cost',
  'listSize',
  'personal',
  'shareable',
]);

/** Who may see what, what it costs, what the log records and who else may answer it is beside the contract. */
function withoutTrust(directives: readonly ConstDirectiveNode[] = []): ConstDirectiveNode[] {
  return directives.filter(({ name }) => !TRUST.has(name.value));
}

/** Without the links to specifications of what is beside the contract. */
function withoutFederation(directives: readonly ConstDirectiveNode[] = []): ConstDirectiveNode[] {
  const beside = ['https://specs.apollo.dev/federation/', '/access-log/', '"@personal"'];
  return directives.filter((directive) => !beside.some((text) => print(directive).includes(text)));
}

import { readFileSync } from 'node:fs';
import {
  type DefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  parse,
  print,
} from 'graphql';
import { projectFile } from '../../../schema/project-file';
import { districtSdl } from '../../../subgraphs/district/district-schema';

describe('the emitted SDL', () => {
  const contract = parse(readFileSync(projectFile('schema', 'contract', 'district.graphql'), 'utf8'));

  test('declares nothing otherwise than the contract does', async () => {
    const agreed = membersOf(contract.definitions);
    const emitted = membersOf(parse(await districtSdl()).definitions);
    const differing = [...emitted].filter(([name, text]) => agreed.has(name) && agreed.get(name) !== text);
    expect(differing).toEqual([]);
  });

  test('adds to the contract what clients never see, and little else', async () => {
    const agreed = membersOf(contract.definitions);
    const emitted = membersOf(parse(await districtSdl()).definitions);
    const hidden = new Set(
      [...emitted].filter(([, text]) => text.includes(INACCESSIBLE)).map(([name]) => name),
    );
    const added = [...emitted.keys()].filter((name) => !agreed.has(name));
    const visible = added.filter((name) => !hidden.has(name) && !hidden.has(typeOf(name)));
    expect(visible).toEqual(['CareDecision.consentRule', 'ConsentRule']);
  });

  test('leaves nothing of the contract out, but for what is to come', async () => {
    const emitted = membersOf(parse(await districtSdl()).definitions);
    const missing = [...membersOf(contract.definitions).keys()].filter((name) => !emitted.has(name));
    expect(missing.filter((name) => !TO_COME.some((part) => name.startsWith(part)))).toEqual([]);
    expect(missing.filter((name) => name.startsWith('Query.'))).toEqual(['Query.accessLog']);
  });

  test('is the same each time', async () => {
    expect(await districtSdl()).toBe(await districtSdl());
  });
});

const INACCESSIBLE = '@federation__inaccessible';
/** The access log's queries. */
const TO_COME = ['AccessLog', 'Query.accessLog'];

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
      const directives = (definition.directives ?? []).map((directive) => print(directive)).join(' ');
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
      return [['schema', print(definition)]];
    default:
      return [];
  }
}

function printBare(field: FieldDefinitionNode | InputValueDefinitionNode): string {
  return print({ ...field, description: undefined });
}

import { readFileSync } from 'node:fs';
import { Kind, type ObjectTypeDefinitionNode, parse } from 'graphql';
import { projectFile } from '../../platform/settings/project-file';
import { emitSchema } from '../../subgraphs/emitter/emit';

const sources: readonly [string, () => Promise<string>][] = [
  ['the supergraph', async () => (await emitSchema())['supergraph.graphql']!],
  ...['district', 'formedling', 'reporting'].map((name): [string, () => Promise<string>] => [
    `the ${name} contract`,
    async () => readFileSync(projectFile('schema', 'contract', `${name}.graphql`), 'utf8'),
  ]),
];

test.each(sources)(
  'of %s every field of Query and Mutation may be null: one that fails costs only itself',
  async (_, read) => {
    const roots = rootTypesOf(await read());
    expect(roots.map(({ name }) => name.value)).toEqual(['Query', 'Mutation']);
    for (const { fields = [] } of roots) expect(fields.length).toBeGreaterThan(0);
    const strict = roots.flatMap(({ name, fields = [] }) =>
      fields
        .filter(({ type }) => type.kind === Kind.NON_NULL_TYPE)
        .map((field) => `${name.value}.${field.name.value}`),
    );
    expect(strict).toEqual([]);
  },
);

function rootTypesOf(sdl: string): ObjectTypeDefinitionNode[] {
  return parse(sdl).definitions.filter(
    (definition): definition is ObjectTypeDefinitionNode =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION &&
      ['Query', 'Mutation'].includes(definition.name.value),
  );
}

import { readFileSync } from 'node:fs';
import { parse } from 'graphql';
import { emitSchema } from '../../schema/emit';
import { projectFile } from '../../schema/project-file';
import { missingFromContract } from './missing-from-contract';
import { PENDING } from './pending-contract';

const contractOf = (name: string) =>
  parse(readFileSync(projectFile('schema', 'contract', `${name}.graphql`), 'utf8'));

describe.each(['district', 'formedling', 'reporting'] as const)('the %s subgraph', (name) => {
  test('has every part of its contract unchanged, but for those that are still to come', async () => {
    const emitted = parse((await emitSchema())[`${name}.graphql`]!);
    const missing = missingFromContract(contractOf(name), emitted);
    const types = new Set<string>(PENDING[name].types);
    const beyondTypes = missing.filter((part) => !types.has(part.split('.')[0]!));
    expect(beyondTypes.sort()).toEqual([...PENDING[name].fields].sort());
    expect([...types].filter((type) => !missing.includes(type))).toEqual([]);
  });
});

test('a changed argument, default, type, directive or enum value counts as missing', () => {
  const contract = parse(
    'type A @key(fields: "id") { id: ID! f(x: Int! = 1): String @scatter(merge: "SUM") } enum E { V W }',
  );
  const emitted = parse('type A { id: ID f(x: Int! = 2): String @scatter(merge: "SUM") } enum E { V }');
  expect(missingFromContract(contract, emitted)).toEqual(['A', 'A.id', 'A.f', 'E.W']);
});

import { readFileSync } from 'node:fs';
import { parse } from 'graphql';
import { projectFile } from '../../platform/settings/project-file';
import { emitSchema } from '../../subgraphs/emitter/emit';
import { missingFromContract } from './missing-from-contract';

const contractOf = (name: string) =>
  parse(readFileSync(projectFile('schema', 'contract', `${name}.graphql`), 'utf8'));

describe.each(['district', 'formedling', 'reporting'] as const)('the %s subgraph', (name) => {
  test('has every part of its contract unchanged', async () => {
    const emitted = parse((await emitSchema())[`${name}.graphql`]!);
    expect(missingFromContract(contractOf(name), emitted)).toEqual([]);
  });
});

test('a changed argument, default, type, directive or enum value counts as missing', () => {
  const contract = parse(
    'type A @key(fields: "id") { id: ID! f(x: Int! = 1): String @scatter(merge: "SUM") } enum E { V W }',
  );
  const emitted = parse('type A { id: ID f(x: Int! = 2): String @scatter(merge: "SUM") } enum E { V }');
  expect(missingFromContract(contract, emitted)).toEqual(['A', 'A.id', 'A.f', 'E.W']);
});

test('what a field requires of other subgraphs may become more and not less', () => {
  const contract = parse('type A { f: String @requires(fields: "needs { kind from } id") }');
  const more = parse('type A { f: String @requires(fields: "id needs { from to kind }") }');
  const less = parse('type A { f: String @requires(fields: "needs { kind }") }');
  expect(missingFromContract(contract, more)).toEqual([]);
  expect(missingFromContract(contract, less)).toEqual(['A.f requires needs.from', 'A.f requires id']);
});

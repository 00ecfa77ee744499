import { parse } from 'graphql';
import { emitSchema } from '../../subgraphs/emitter/emit';
import { describedDifferently, undescribedElements } from './described-elements';

const SUBGRAPHS = ['district', 'formedling', 'reporting'] as const;

test('every type, root field, argument, input field, enum value and directive that clients see says what it is', async () => {
  expect(undescribedElements(parse((await emitSchema())['client.graphql']!))).toEqual([]);
});

test('what several subgraphs have they describe in the same words', async () => {
  const emitted = await emitSchema();
  expect(describedDifferently(SUBGRAPHS.map((name) => parse(emitted[`${name}.graphql`]!)))).toEqual([]);
});

test('an element without a description is named, but not a field of an object', () => {
  const schema = parse(`
    type Query { f(x: Int): A  "Said." g("Said." x: Int): E }
    type A { f(x: Int, "" y: Int): Int }
    input I { f: Int }
    enum E { V "Said." W }
    "Said." scalar S
    directive @d(x: Int, "Said." y: Int) on FIELD
  `);
  expect(undescribedElements(schema)).toEqual([
    'Query.f',
    'Query.f(x:)',
    'A',
    'A.f(x:)',
    'A.f(y:)',
    'I',
    'I.f',
    'E',
    'E.V',
    '@d',
    '@d(x:)',
  ]);
});

test('an element with two descriptions is named, but not one that only one schema describes', () => {
  const one = parse('"One." type A { "One." f("One." x: Int): Int g: Int } enum E { "One." V }');
  const other = parse(
    '"One." type A { "Other." f("Other." x: Int): Int "Other." g: Int } enum E { "Other." V }',
  );
  expect(describedDifferently([one, other])).toEqual(['A.f', 'A.f(x:)', 'E.V']);
});

import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { readSupergraph } from '../../../engine/operation/supergraph';
import { handler, steward } from '../../network/brokering-life';
import { emittedSchema } from '../../network/jest/emitted-schema';
import { startTestHub, type TestHub } from '../../network/test-hub';
import type { TestClaims } from '../../network/tokens';
import {
  type ArgumentPlace,
  argumentPathOf,
  argumentPlaces,
  nameOf,
  operationWith,
} from '../fuzz/generate/argument-places';

/** By the type of the place: values that some rule refuses wherever one of the type is taken, and those that may be. */
const BAD: Readonly<Record<string, readonly unknown[]>> = {
  String: ['a\0b', 'a\u001b[2J', 'x'.repeat(3_000), ' ', 'nosuchword'],
  ID: ['a\0b', 'nosuchdistrict'],
  Int: [-1, 1_000_000, 'one', 2 ** 40],
  Date: ['2026-02-30', 5, '9999-12-31', '0001-01-01'],
  DateTime: ['2026-02-30T00:00:00Z', '0001-01-01T00:00:00Z'],
  Boolean: ['yes'],
};
const ENUM = ['NO_SUCH_VALUE'];
const CALLERS: readonly TestClaims[] = [steward('farsta'), handler('farsta')];
const CODES = new Set(['BAD_USER_INPUT', 'PAGE_SIZE_EXCEEDED', 'INVALID_CURSOR', 'CURSOR_EXPIRED']);
/** Refused at the gateway, before anybody is asked who may do what; the operation is right but for these. */
const ALWAYS = new Set<unknown>([
  'a\0b',
  'one',
  'yes',
  'NO_SUCH_VALUE',
  2 ** 40,
  '2026-02-30',
  '2026-02-30T00:00:00Z',
  5,
]);

let hub: TestHub;
let schema: GraphQLSchema;

beforeAll(async () => {
  hub = await startTestHub({ districts: ['farsta'] });
  schema = readSupergraph((await emittedSchema())['supergraph.graphql']!).apiSchema;
});
afterAll(() => hub.stop());

const make = (type: string, name: string) => {
  if (type === 'Int') return 1;
  if (type === 'Boolean') return true;
  if (type === 'DateTime') return '2026-03-01T12:00:00Z';
  if (type === 'Date') return '2026-03-01';
  if (name === 'district' || name === 'homeDistrict') return 'farsta';
  return type === 'ID' ? 'farsta:00000000-0000-4000-8000-000000000000' : 'svenska';
};

/** Whether a path leads from one of the arguments to a value of the schema: `filter.languages[1]`. */
function resolves(args: readonly GraphQLArgument[], path: string): boolean {
  const [name, ...steps] = path.match(/\w+|\[\d+\]/g) ?? [];
  let type: GraphQLInputType | undefined = args.find((argument) => argument.name === name)?.type;
  for (const step of steps) {
    if (type !== undefined && isNonNullType(type)) type = type.ofType as GraphQLInputType;
    if (step.startsWith('[')) type = isListType(type) ? (type.ofType as GraphQLInputType) : undefined;
    else type = isInputObjectType(type) ? type.getFields()[step]?.type : undefined;
  }
  return type !== undefined;
}

function resolvesIn({ fields }: ArgumentPlace, path: string): boolean {
  return fields.some(({ field }) => resolves(field.args, path));
}

test('a refused value is named by the path of its argument, with a rule and a text for people', async () => {
  const places = argumentPlaces(schema);
  expect(places.length).toBeGreaterThan(150);
  const faults: string[] = [];
  let refusals = 0;
  for (const place of places) {
    for (const bad of BAD[place.type] ?? ENUM) {
      for (const claims of CALLERS) {
        const { errors = [] } = await hub.ask(operationWith(place, bad, make), claims);
        const told = errors.filter(({ extensions }) => CODES.has(String(extensions?.['code'])));
        const about = `${nameOf(place)} = ${JSON.stringify(bad).slice(0, 40)}`;
        if (ALWAYS.has(bad) && told.length === 0) faults.push(`${about}: not refused`);
        for (const { extensions = {} } of told) {
          refusals += 1;
          const { code, field, rule, userMessage } = extensions;
          if (!resolvesIn(place, String(field))) faults.push(`${about}: field ${field}`);
          if (ALWAYS.has(bad) && field !== argumentPathOf(place)) faults.push(`${about}: names ${field}`);
          if (code === 'BAD_USER_INPUT' && typeof rule !== 'string') faults.push(`${about}: no rule`);
          if (!/^[A-ZÅÄÖ].*[.?]$/s.test(String(userMessage))) faults.push(`${about}: ${userMessage}`);
          if (String(userMessage).startsWith('Ett av värdena')) faults.push(`${about}: no label`);
        }
      }
    }
  }
  expect(faults).toEqual([]);
  expect(refusals).toBeGreaterThan(1_000);
}, 240_000);

describe('a value that must be given and is not is named by its own path', () => {
  const CLOSE = `mutation ($id: ID!, $on: Date!, $reason: ClosureReason!) {
    closeDecision(decisionId: $id, on: $on, reason: $reason) { id }
  }`;
  const NEEDS = 'query ($needs: NeedsInput!) { matchCandidates(needs: $needs) { totalCount } }';
  const REQUEST = 'mutation ($input: RequestPlacementInput!) { requestPlacement(input: $input) { id } }';
  test.each([
    ['an argument', CLOSE, { id: 'farsta:1', reason: 'MOVED' }, 'on', 'Dagen saknas.'],
    ['an argument of null', CLOSE, { id: 'farsta:1', on: null, reason: 'MOVED' }, 'on', 'Dagen saknas.'],
    ['an input', NEEDS, {}, 'needs', 'Behoven saknas.'],
    ['a field of an input', REQUEST, { input: { needs: {} } }, 'input.decisionId', 'Beslutet saknas.'],
    ['a field of null', REQUEST, { input: { decisionId: null } }, 'input.decisionId', 'Beslutet saknas.'],
    [
      'a field further down',
      REQUEST,
      { input: { decisionId: 'farsta:1', needs: {} } },
      'input.needs.kind',
      'Slaget saknas.',
    ],
  ])('%s', async (_, query, variables, field, text) => {
    const { errors } = await hub.ask({ query, variables }, handler('farsta'));
    const named = errors!.map(({ extensions }) => extensions!).find((each) => each['field'] === field);
    expect(named).toMatchObject({ code: 'BAD_USER_INPUT', rule: 'REQUIRED' });
    expect(named!['userMessage']).toMatch(text);
  });
});

describe('a value that is none of what may be given is named by its own path', () => {
  const REQUEST = 'mutation ($input: RequestPlacementInput!) { requestPlacement(input: $input) { id } }';
  const spelled = (input: string) => `mutation { requestPlacement(input: ${input}) { id } }`;
  const unknown = { rule: 'UNKNOWN_FIELD', userMessage: /inte känner till/ };
  test.each([
    ['a field of an input', REQUEST, { input: { when: 1 } }, { ...unknown, field: 'input.when' }],
    [
      'a field further down',
      REQUEST,
      { input: { needs: { when: 1 } } },
      { ...unknown, field: 'input.needs.when' },
    ],
    [
      'a field of an input as it is spelled out',
      spelled('{ when: 1 }'),
      {},
      { ...unknown, field: 'input.when' },
    ],
    [
      'a field further down as it is spelled out',
      spelled('{ needs: { when: 1 } }'),
      {},
      { ...unknown, field: 'input.needs.when' },
    ],
    [
      'what a directive asks for',
      'query ($b: Boolean!) { districts { code name @include(if: $b) } }',
      { b: 'ja' },
      { field: 'b', rule: 'WRONG_TYPE', value: 'ja', userMessage: /./ },
    ],
    [
      'what a directive must have',
      'query ($b: Boolean!) { districts { code name @skip(if: $b) } }',
      {},
      { field: 'b', rule: 'REQUIRED', userMessage: /./ },
    ],
    [
      'what a directive asks for as it is spelled out',
      '{ districts { code name @include(if: "ja") } }',
      {},
      { field: 'if', rule: 'WRONG_TYPE', value: 'ja', userMessage: /./ },
    ],
  ])('%s', async (_, query, variables, { userMessage, ...told }) => {
    const { errors } = await hub.ask({ query, variables }, handler('farsta'));
    const named = errors!.map(({ extensions }) => extensions!).find(({ field }) => field === told.field);
    expect(named).toMatchObject({ code: 'BAD_USER_INPUT', ...told });
    expect(named!['userMessage']).toMatch(userMessage);
  });
});

import { createHash } from 'node:crypto';
import {
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
  isSpecifiedScalarType,
  parse,
  typeFromAST,
} from 'graphql';
import { readSupergraph } from '../../engine/operation/supergraph';
import { HUB_SCALARS } from '../../gateway/supergraph/hub-scalars';
import { BROKER, handler, steward } from '../network/brokering-life';
import { EventStreamClient } from '../network/event-stream-client';
import { emittedSchema } from '../network/jest/emitted-schema';
import type { GraphqlAnswer } from '../network/post-graphql';
import { postJson } from '../network/post-json';
import { SocketClient } from '../network/socket-client';
import { startTestHub, type TestHub } from '../network/test-hub';
import { authorization, type TestClaims } from '../network/tokens';
import { argumentPlaces, nameOf, operationWith } from '../trust/fuzz/generate/argument-places';

/** By the type of the place: values that are none of the type. */
const BAD: Readonly<Record<string, readonly unknown[]>> = {
  String: [5, true],
  ID: [true, 1.5],
  Int: [2 ** 31, 1.5, 'ett'],
  Boolean: ['ja', 1],
  Date: ['2026-02-30', '2026-13-01', 'hej', 20_260_101],
  DateTime: ['2026-02-30T00:00:00Z', '2026-13-01T00:00:00Z', '2026-01-01', 'hej', 5],
};
const BAD_WORDS = ['NO_SUCH_VALUE', 5];

interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

let hub: TestHub;
let schema: GraphQLSchema;

beforeAll(async () => {
  hub = await startTestHub({ districts: ['farsta'], gateway: { shardEndpoint: 'clients' } });
  schema = readSupergraph((await emittedSchema())['supergraph.graphql']!).apiSchema;
});
afterAll(() => hub?.stop());

const make = (type: string) => {
  if (type === 'Int') return 1;
  if (type === 'Boolean') return true;
  if (type === 'DateTime') return '2026-03-01T12:00:00Z';
  if (type === 'Date') return '2026-03-01';
  return type === 'ID' ? 'farsta:1' : 'svenska';
};

/** A JSON value as the text of an operation spells it. */
function literalOf(value: unknown, type: GraphQLInputType): string {
  if (isNonNullType(type)) return literalOf(value, type.ofType);
  if (isListType(type))
    return Array.isArray(value) ? `[${value.map((item) => literalOf(item, type.ofType)).join(', ')}]` : '';
  if (isEnumType(type) && typeof value === 'string') return value;
  if (!isInputObjectType(type)) return JSON.stringify(value);
  const fields = Object.entries(value as object).map(
    ([name, inner]) => `${name}: ${literalOf(inner, type.getFields()[name]!.type)}`,
  );
  return `{ ${fields.join(', ')} }`;
}

function literals({ query, variables }: Operation): Readonly<Record<string, string>> {
  const [operation] = parse(query).definitions;
  if (operation?.kind !== 'OperationDefinition') throw new Error(query);
  const definitions = operation.variableDefinitions ?? [];
  return Object.fromEntries(
    definitions.map(({ variable, type }) => {
      const own = typeFromAST(schema, type as never) as unknown as GraphQLInputType;
      return [variable.name.value, literalOf(variables[variable.name.value], own)];
    }),
  );
}

/** The same operation with its variables' values in its text. */
function inText(operation: Operation): Operation {
  const texts = literals(operation);
  const query = operation.query.replace(/\([^)]*\)/, '').replace(/\$(\w+)/g, (_, name) => texts[name]!);
  return { query, variables: {} };
}

/** The same operation with them as the variables' defaults. */
function asDefaults(operation: Operation): Operation {
  const texts = literals(operation);
  const query = operation.query.replace(
    /\$(\w+): ([\w[\]!]+)(?=[,)])/g,
    (definition, name) => `${definition} = ${texts[name]}`,
  );
  return { query, variables: {} };
}

/** What a client goes by; `value` is a text, whatever was sent. */
const formOf = ({ data, errors = [] }: GraphqlAnswer) => ({
  data: data ?? null,
  errors: errors.map(({ path, extensions }) => {
    const { code, field, rule, value, userMessage } = extensions ?? {};
    return { path, code, field, rule, value, userMessage };
  }),
});

/** The errors of a subscription's first message, with which it may also be refused. */
async function toldToSubscriber(query: string) {
  const socket = await SocketClient.connect(hub.url, await authorization(BROKER));
  const { type, payload } = await socket.take(socket.start({ query }));
  socket.close();
  return formOf({ errors: type === 'next' ? payload.errors : payload }).errors;
}

test('every custom scalar of the schema has a definition', () => {
  const own = Object.values(schema.getTypeMap()).filter(
    (type) => isScalarType(type) && !isSpecifiedScalarType(type),
  );
  expect(HUB_SCALARS.map(({ name }) => name).sort()).toEqual(own.map(({ name }) => name).sort());
});

test('a value that is none of its type is refused in one form, wherever it stands', async () => {
  const faults: unknown[] = [];
  let refusals = 0;
  for (const place of argumentPlaces(schema)) {
    for (const bad of BAD[place.type] ?? BAD_WORDS) {
      const operation = operationWith(place, bad, make);
      const told = formOf(await hub.ask(operation, handler('farsta')));
      const [error] = told.errors;
      const about = `${nameOf(place)} = ${JSON.stringify(bad)}`;
      const isTyped = error?.code === 'BAD_USER_INPUT' && error.value === String(bad);
      if (told.data !== null || told.errors.length !== 1 || !isTyped) faults.push([about, told]);
      for (const other of [inText(operation), asDefaults(operation)]) {
        const same = formOf(await hub.ask(other, handler('farsta')));
        if (JSON.stringify(same) !== JSON.stringify(told)) faults.push([about, other.query, same, told]);
        refusals += 1;
      }
    }
  }
  expect(faults).toEqual([]);
  expect(refusals).toBeGreaterThan(700);
}, 240_000);

const CLOSE = `closeDecision(decisionId: "farsta:1", on: "2026-03-01", reason: MOVED)`;
const NEEDS = `needs: { kind: KONTAKTPERSON, programArea: IOF, intervention: KONTAKTPERSON, ageFrom: 7, ageTo: 8,
  homeDistrict: "farsta", startsOn: "2026-03-01" }`;

describe('a value that must be given and is not is refused in one form', () => {
  test.each([
    ['an argument', CLOSE.replace('on: "2026-03-01", ', ''), 'on'],
    ['an argument of null', CLOSE.replace('"2026-03-01"', 'null'), 'on'],
    ['a field of an input', `requestPlacement(input: { ${NEEDS} })`, 'input.decisionId'],
    ['a field of null', `requestPlacement(input: { decisionId: null, ${NEEDS} })`, 'input.decisionId'],
    [
      'a field further down',
      `requestPlacement(input: { decisionId: "farsta:1", ${NEEDS.replace('kind: KONTAKTPERSON, ', '')} })`,
      'input.needs.kind',
    ],
  ])('%s', async (_, field, path) => {
    const told = formOf(await hub.ask({ query: `mutation { ${field} { __typename } }` }, handler('farsta')));
    expect(told).toMatchObject({
      data: null,
      errors: [{ code: 'BAD_USER_INPUT', field: path, rule: 'REQUIRED' }],
    });
    expect(told.errors[0]!.userMessage).toMatch(/^[A-ZÅÄÖ].* saknas\./);
  });

  /** What may be null as a variable is not refused before it is run: it costs its own root. */
  test.each([
    [
      'query ($v: Date = "2026-03-01")',
      'charges(district: "farsta", from: $v, to: "2026-03-31") { amount }',
      'from',
      'REQUIRED',
    ],
    ['query ($v: Int = 5)', 'proposals(first: $v) { totalCount }', 'first', 'REQUIRED'],
    [
      'query ($v: [String!])',
      `matchCandidates(${NEEDS.replace('{', '{ languages: $v,')}) { totalCount }`,
      'needs',
      'WRONG_TYPE',
    ],
  ])('null for what has a default: %s %s', async (operation, field, path, rule) => {
    const query = `${operation} { bad: ${field} good: candidates { totalCount } districts { code } }`;
    expect(formOf(await hub.ask({ query, variables: { v: null } }, BROKER))).toMatchObject({
      data: { bad: null, good: { totalCount: 0 }, districts: [{ code: 'farsta' }] },
      errors: [{ path: ['bad'], code: 'BAD_USER_INPUT', field: path, rule }],
    });
  });
});

describe('a district that never was is refused by its argument', () => {
  const FARSTA = handler('farsta');
  const REFUSAL = {
    ...{ code: 'BAD_USER_INPUT', rule: 'UNKNOWN_DISTRICT', value: 'atlantis' },
    userMessage: "Stadsdelen 'atlantis' finns inte. Välj en stadsdel ur listan.",
  };
  const PERIOD = 'from: "2026-03-01", to: "2026-03-31"';
  const TAKE = 'id: "REMINDER:1", expectedVersion: 0';

  test.each<[TestClaims, string, string]>([
    [BROKER, `charges(district: "atlantis", ${PERIOD}) { amount }`, 'district'],
    [
      BROKER,
      'proposals(filter: { requestingDistricts: ["farsta", "atlantis"] }) { totalCount }',
      'filter.requestingDistricts[1]',
    ],
    [
      FARSTA,
      'proposals(filter: { candidateDistricts: ["atlantis"] }) { totalCount }',
      'filter.candidateDistricts[0]',
    ],
    [BROKER, 'placementRequests(filter: { districts: ["atlantis"] }) { totalCount }', 'filter.districts[0]'],
    [FARSTA, 'requestCounts(filter: { districts: ["atlantis"] }) { count }', 'filter.districts[0]'],
    [
      { role: 'admin' },
      'staffMembers(filter: { districts: ["atlantis"] }) { totalCount }',
      'filter.districts[0]',
    ],
    [FARSTA, 'vocabulary(kind: AREA, district: "atlantis") { term }', 'district'],
    [BROKER, 'brokeringWorkItems(district: "atlantis") { totalCount }', 'district'],
    [
      FARSTA,
      'district(code: "farsta") { candidates(filter: { districts: ["atlantis"] }) { totalCount } }',
      'filter.districts[0]',
    ],
    [BROKER, 'poolSummary(districts: ["farsta", "atlantis"]) { approved }', 'districts[1]'],
    [BROKER, 'vacancies(filter: { districts: ["atlantis"] }) { totalCount }', 'filter.districts[0]'],
    [FARSTA, 'workItems(district: "atlantis") { totalCount }', 'district'],
    [
      FARSTA,
      `matchCandidates(${NEEDS.replace('"farsta"', '"atlantis"')}) { totalCount }`,
      'needs.homeDistrict',
    ],
  ])('%j asks %s', async (claims, field, path) => {
    const { errors } = formOf(await hub.ask({ query: `{ ${field} }` }, claims));
    expect(errors).toMatchObject([{ ...REFUSAL, field: path }]);
  });

  test('in a command', async () => {
    const query = `mutation { takeBrokeringWorkItem(district: "atlantis", ${TAKE}) { id } }`;
    const { errors } = formOf(await hub.ask({ query }, BROKER));
    expect(errors).toMatchObject([{ ...REFUSAL, field: 'district' }]);
  });

  test.each([
    ['brokeringWorkItemsChanged(district: "atlantis") { cursor }', 'district'],
    ['vacancyClosed(districts: ["atlantis"]) { cursor }', 'districts[0]'],
  ])('in a subscription: %s', async (field, path) => {
    expect(await toldToSubscriber(`subscription { ${field} }`)).toMatchObject([{ ...REFUSAL, field: path }]);
  });

  test.each<[TestClaims, string, string]>([
    [BROKER, 'vacancies(filter: { districts: ["farsta:x"] }) { totalCount }', 'filter.districts[0]'],
    [BROKER, 'poolSummary(districts: ["farsta:x"]) { approved }', 'districts[0]'],
    [FARSTA, 'decisions(district: "farsta:x") { totalCount }', 'district'],
  ])('and what begins as one is none: %j asks %s', async (claims, field, path) => {
    const { errors } = formOf(await hub.ask({ query: `{ ${field} }` }, claims));
    expect(errors).toMatchObject([
      { code: 'BAD_USER_INPUT', field: path, rule: 'UNKNOWN_DISTRICT', value: 'farsta:x' },
    ]);
  });

  test('and who may not read a district is told no more than that', async () => {
    const query = `{ charges(district: "atlantis", ${PERIOD}) { amount } brokeringWorkItems(district: "atlantis") { totalCount } }`;
    const { errors } = formOf(await hub.ask({ query }, FARSTA));
    expect(errors.map(({ code }) => code)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    const log = { query: '{ brokeringAccessLog(district: "atlantis") { totalCount } }' };
    const reviewed = formOf(await hub.ask(log, { role: 'admin', district: 'farsta' }));
    expect(reviewed.errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect(formOf(await hub.ask({ query: '{ district(code: "atlantis") { name } }' }, FARSTA))).toEqual({
      data: { district: null },
      errors: [],
    });
  });
});

test.each([
  ['query', 'candidate(id: "x") { id }', 'id', steward('farsta')],
  ['query', 'decision(id: "x") { id }', 'id', handler('farsta')],
  [
    'mutation',
    'setSharing(input: { candidateId: "x", scope: CITY, consentedOn: "2026-03-01" }) { id }',
    'input.candidateId',
    steward('farsta'),
  ],
])('what has not the form of an id is told so: %s { %s }', async (kind, field, path, claims) => {
  const { errors } = formOf(await hub.ask({ query: `${kind} { ${field} }` }, claims));
  expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT', field: path, rule: 'NOT_AN_ID', value: 'x' }]);
  expect(errors[0]!.userMessage).toMatch(/ leder inte till något\. Välj ur listan på nytt\.$/);
});

test.each(['vacancyClosed', 'requestOpened', 'proposalChanged', 'brokeringWorkItemsChanged'])(
  'an empty cursor is none to go on from: %s',
  async (field) => {
    const errors = await toldToSubscriber(`subscription { ${field}(after: "") { cursor } }`);
    expect(errors).toMatchObject([{ code: 'INVALID_CURSOR', field: 'after' }]);
  },
);

const ADMIN: TestClaims = { role: 'admin', district: 'farsta' };
const staffMember = (
  more: string,
) => `registerStaffMember(input: { sub: "last", name: "Bo Ek", role: HANDLAGGARE,
  district: "farsta", from: "2026-03-01", ${more} }) { id until }`;

test('the first and the last day of the calendar are days as others', async () => {
  for (const tasks of ['accessReviewTasks', 'brokeringAccessReviewTasks']) {
    const query = `{ ${tasks}(district: "farsta", to: "0001-01-01") { reason } }`;
    expect(await hub.ask({ query }, ADMIN)).toEqual({ data: { [tasks]: expect.any(Array) } });
  }
  const query = `mutation { ${staffMember('until: "9999-12-31"')} }`;
  expect((await hub.ask({ query }, ADMIN)).data?.registerStaffMember).toMatchObject({ until: '9999-12-31' });
});

test.each([
  ['capacity: 21', 'input.capacity', 21],
  ['weekendsPerMonth: -1', 'input.weekendsPerMonth', -1],
])('a number that is too small or too large is told: %s', async (more, field, value) => {
  const query = `mutation { registerCandidate(input: { district: "farsta", kind: KONTAKTPERSON, name: "Bo Ek",
    area: "Hökarängen", programAreas: [IOF], languages: [], interests: [], acceptsAgeFrom: 6, acceptsAgeTo: 17,
    ${more} }) { id } }`;
  const { errors } = formOf(await hub.ask({ query }, steward('farsta')));
  expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT', field, rule: 'OUT_OF_RANGE', value }]);
});

describe('a text that must be said is said, and not too long', () => {
  const OWN = 'farsta:00000000-0000-4000-8000-00000000000';
  const said = (text: string) => JSON.stringify(text);

  test.each<[TestClaims, string, (text: string) => string, number]>([
    [
      steward('farsta'),
      'reason',
      (text) => `withdrawVacancy(vacancyId: "${OWN}1", reason: ${said(text)}) { id }`,
      2_000,
    ],
    [
      steward('farsta'),
      'input.reason',
      (text) => `mergeCandidates(input: { candidateId: "${OWN}1", version: 1, duplicateId: "${OWN}2",
        duplicateVersion: 1, reason: ${said(text)} }) { id }`,
      2_000,
    ],
    [ADMIN, 'input.issuer', (text) => staffMember(`issuer: ${said(text)}`), 255],
  ])('%j: %s', async (claims, field, command, maximum) => {
    const told = async (text: string) =>
      (await hub.ask({ query: `mutation { ${command(text)} }` }, claims)).errors?.map(
        ({ extensions }) => extensions,
      );
    expect(await told(' ')).toMatchObject([{ code: 'BAD_USER_INPUT', field, rule: 'BLANK' }]);
    const long = await told('x'.repeat(maximum + 1));
    expect(long).toMatchObject([{ code: 'BAD_USER_INPUT', field, rule: 'TOO_LONG', maximum }]);
  });
});

test('who has a task in a district is told of an id there that it leads to nothing', async () => {
  const query = 'mutation { approveCandidate(candidateId: "farsta:x") { id } }';
  const { errors } = formOf(await hub.ask({ query }, steward('farsta')));
  expect(errors).toMatchObject([{ code: 'NOT_FOUND' }]);
  const others = formOf(await hub.ask({ query }, steward('bromma')));
  expect(others.errors).toMatchObject([{ code: 'FORBIDDEN' }]);
});

test.each([0, 6, 9])(
  'needs of %d weekends a month are refused where matches are sought, too',
  async (weekends) => {
    const needs = NEEDS.replace('{', `{ weekendsPerMonth: ${weekends},`);
    const { errors } = formOf(
      await hub.ask({ query: `{ matchCandidates(${needs}) { totalCount } }` }, handler('farsta')),
    );
    expect(errors).toMatchObject([
      { code: 'BAD_USER_INPUT', field: 'needs.weekendsPerMonth', rule: 'OUT_OF_RANGE' },
    ]);
  },
);

describe('of a document with one bad day', () => {
  const BAD_DAY = {
    code: 'BAD_USER_INPUT',
    field: 'filter.availableBy',
    rule: 'NOT_A_DATE',
    value: '2026-02-30',
  };
  const roots = (day: string) => `bad: candidates(filter: { availableBy: ${day} }) { totalCount }
    good: candidates { totalCount } districts { code }`;
  const inVariable = { query: `query ($on: Date) { ${roots('$on')} }`, variables: { on: '2026-02-30' } };
  const inLiteral = { query: `{ ${roots('"2026-02-30"')} }`, variables: {} };
  const get = async (url: string, { query, variables }: Operation, headers: Record<string, string>) => {
    const parameters = new URLSearchParams({ query, variables: JSON.stringify(variables) });
    const preflight = { 'apollo-require-preflight': 'true' };
    return (await fetch(`${url}/graphql?${parameters}`, { headers: { ...headers, ...preflight } })).json();
  };
  type Transport = (url: string, operation: Operation, headers: Record<string, string>) => Promise<unknown>;
  const transports: readonly [string, Transport][] = [
    [
      'POST',
      async (url, operation, headers) => (await postJson(`${url}/graphql`, operation, headers)).json(),
    ],
    [
      'POST with its hash',
      async (url, operation, headers) => {
        const sha256Hash = createHash('sha256').update(operation.query).digest('hex');
        const extensions = { persistedQuery: { version: 1, sha256Hash } };
        return (await postJson(`${url}/graphql`, { ...operation, extensions }, headers)).json();
      },
    ],
    ['GET', get],
    [
      'the socket',
      async (url, { query, variables }, headers) => {
        const socket = await SocketClient.connect(url, headers);
        socket.subscribe('1', query, variables);
        const { payload } = await socket.take('1');
        socket.close();
        return { errors: payload };
      },
    ],
    [
      'an event stream',
      async (url, operation, headers) => {
        const client = await EventStreamClient.post(url, headers, operation);
        const { data } = await client.next();
        client.close();
        return data;
      },
    ],
  ];

  test.each(transports)(
    'the document is refused over %s, and no root is null without a word',
    async (_, ask) => {
      const headers = await authorization(BROKER);
      for (const operation of [inVariable, inLiteral]) {
        for (let time = 0; time < 2; time++) {
          const told = formOf((await ask(hub.url, operation, headers)) as GraphqlAnswer);
          expect(told).toMatchObject({ data: null, errors: [BAD_DAY] });
          expect(told.errors).toHaveLength(1);
          expect(told.errors[0]!.userMessage).toMatch(/^Dagen då någon ska vara ledig är ingen dag/);
        }
      }
    },
  );

  test('it is refused where the districts are one subgraph', async () => {
    for (const { query, variables } of [inVariable, inLiteral]) {
      const own = query.replace('districts { code }', '');
      const response = await postJson(
        `${hub.url}/shards/district`,
        { query: own, variables },
        await authorization(BROKER),
      );
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: BAD_DAY }] });
    }
  });

  test('nothing of a mutation is done, whatever stands before it', async () => {
    const fields = (
      on: string,
    ) => `registerCandidate(input: { district: "farsta", kind: KONTAKTPERSON, name: "Bo Ek",
        area: "Hökarängen", programAreas: [IOF], languages: ["svenska"], interests: [], acceptsAgeFrom: 6, acceptsAgeTo: 17 }) { id }
      setSharing(input: { candidateId: "farsta:1", scope: CITY, consentedOn: ${on} }) { id }`;
    for (const post of [
      { query: `mutation ($on: Date!) { ${fields('$on')} }`, variables: { on: '2026-02-30' } },
      { query: `mutation { ${fields('"2026-02-30"')} }` },
    ]) {
      const told = formOf(await hub.ask(post, steward('farsta')));
      expect(told).toMatchObject({
        data: null,
        errors: [{ field: 'input.consentedOn', rule: 'NOT_A_DATE' }],
      });
    }
    const [{ count }] = await hub.district('farsta').dataSource.query('SELECT count(*) FROM candidate');
    expect(Number(count)).toBe(0);
  });

  test('a report as a file is refused', async () => {
    const url = `${hub.url}/reports/decisions.csv?district=farsta&runningOn=2026-02-30`;
    const response = await fetch(url, { headers: await authorization(handler('farsta')) });
    expect(response.status).toBe(400);
    const told = formOf((await response.json()) as GraphqlAnswer);
    expect(told.errors).toMatchObject([
      { field: 'filter.runningOn', rule: 'NOT_A_DATE', value: '2026-02-30' },
    ]);
  });
});

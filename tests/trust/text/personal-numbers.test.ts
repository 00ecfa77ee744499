import { readSupergraph } from '../../../engine/operation/supergraph';
import {
  acceptedProposal,
  expectData,
  handler,
  readProposal,
  recordDecision,
} from '../../network/brokering-life';
import { emittedSchema } from '../../network/jest/emitted-schema';
import { startTestHub, type TestHub } from '../../network/test-hub';
import { argumentPlaces, nameOf } from '../fuzz/generate/argument-places';
import { type Case, SHOWN_TEXTS } from './shown-texts';

/** Of nobody: numbers of Skatteverket's for tests, a personnummer and a samordningsnummer. */
const NUMBERS = ['19811218-9876', '7010632391'];

/** Texts that may hold a number, and why. */
const OTHER_TEXTS: readonly (readonly [why: string, places: RegExp])[] = [
  [
    'kept for the own work, in the own district or the brokering',
    /^Mutation\.(keep|drop)\w+\((?!view\.(name|criteria)\))/,
  ],
  ['compared with what is so, and not kept', /^Mutation\.markReportsSent\(contentVersions\)$/],
  ['words of a vocabulary', /\(area\)|(area|languages|requiredLanguages|interests)\)$/],
  ['how somebody is reached or signs in, as it is', /(phone|email|sub|issuer|owner|actor)\)$/],
  [
    'kept in the file of the own district',
    /^Mutation\.(endPlacement|withdrawPlacement|withdrawVacancy|setProtectedIdentity|recordDelay|\w+Candidates?|correctDecision)\((input\.)?(reason|note)\)$/,
  ],
];

let hub: TestHub;
let made: Case;
const ask: TestHub['ask'] = (post, claims) => hub.ask(post, claims);

beforeAll(async () => {
  hub = await startTestHub({ districts: ['farsta', 'bromma'], formedling: {} });
  made = await acceptedProposal(ask, { asking: 'farsta', giving: 'bromma' });
});
afterAll(() => hub?.stop());

test('every text that a command takes is looked through, or is one that may hold a number', async () => {
  const { apiSchema } = readSupergraph((await emittedSchema())['supergraph.graphql']!);
  const texts = argumentPlaces(apiSchema)
    .filter(
      ({ kind, type, argument }) => type === 'String' && (kind === 'mutation' || argument.name === 'purpose'),
    )
    .map(nameOf);
  const kindsOf = (text: string) => [
    ...(text in SHOWN_TEXTS ? ['shown'] : []),
    ...OTHER_TEXTS.filter(([, places]) => places.test(text)).map(([why]) => why),
  ];
  expect(texts.filter((text) => kindsOf(text).length !== 1)).toEqual([]);
  expect(Object.keys(SHOWN_TEXTS).filter((name) => !texts.includes(name))).toEqual([]);
});

test.each(Object.entries(SHOWN_TEXTS))('%s holds no personnummer', async (name, shown) => {
  const field = /\((.*)\)/.exec(name)![1];
  for (const claims of shown.claims) {
    for (const number of NUMBERS) {
      const text = `Flickan ${number}`;
      const variables = shown.variables?.(text, made) ?? { text };
      const answer = await ask({ query: shown.query, variables }, claims);
      expect(answer.errors?.[0]?.extensions).toMatchObject({
        ...{ code: 'BAD_USER_INPUT', rule: 'PERSONAL_NUMBER', field },
        userMessage: expect.stringMatching(/innehåller ett personnummer eller ett samordningsnummer/),
      });
      expect(JSON.stringify(answer)).not.toContain(number);
    }
  }
});

test('an own view that nobody else sees may hold one, until it is shared', async () => {
  const query =
    'mutation ($view: KeepViewInput!) { keepView(district: "farsta", view: $view) { id version } }';
  const view = { page: 'pool', name: NUMBERS[0], criteria: NUMBERS[1] };
  const { keepView } = await expectData(ask({ query, variables: { view } }, handler('farsta')));
  const shared = { ...view, ...keepView, isShared: true };
  const { errors } = await ask({ query, variables: { view: shared } }, handler('farsta'));
  expect(errors?.[0]?.extensions).toMatchObject({ rule: 'PERSONAL_NUMBER', field: 'view.name' });
  const { kept } = await expectData(
    ask({ query: '{ kept(district: "farsta") { views { name isShared version } } }' }, handler('farsta')),
  );
  expect(kept.views).toEqual([{ name: NUMBERS[0], isShared: false, version: keepView.version }]);
});

test('what was refused has not been done; a number that is nobody’s is taken', async () => {
  expect((await readProposal(ask, made.proposal)).status).toBe('ACCEPTED');
  const id = await recordDecision(ask, 'farsta', { caseReference: '19811218-9875' });
  const query = 'query ($id: ID!) { decision(id: $id) { caseReference } }';
  const { decision } = await expectData(ask({ query, variables: { id } }, handler('farsta')));
  expect(decision.caseReference).toBe('19811218-9875');
});

import { addDays } from '../../platform/time/calendar';
import {
  BROKER,
  enterPool,
  expectData,
  handler,
  needs,
  openRequest,
  propose,
  recordDecision,
  requestPlacement,
  steward,
  TODAY,
  type Variables,
  withdrawProposal,
} from '../network/brokering-life';
import { startTestHub, type TestHub } from '../network/test-hub';
import type { TestClaims } from '../network/tokens';

const MATCH = `query ($needs: NeedsInput!) {
  matchCandidates(needs: $needs, first: 100) { totalCount nodes { score reasons { criterion points } candidate { id } vacancy { startsOn } } }
}`;
const OF_REQUEST = `query ($id: ID!) {
  placementRequest(id: $id) { needs { requiredLanguages } matches(first: 100) { totalCount nodes { candidate { id } } } }
}`;
const READERS: readonly [string, TestClaims][] = [
  ['the resursteam', BROKER],
  ['a handlaggare of the home district', handler('skarpnack')],
  ['a kontaktsekreterare of another district', steward('bromma')],
];

interface Match {
  readonly score: number;
  readonly reasons: readonly { readonly criterion: string; readonly points: number }[];
  readonly candidate: { readonly id: string };
}

let hub: TestHub;
const ask: TestHub['ask'] = (post, claims) => hub.ask(post, claims);
/** By district: of one and the same kind, but for where they are. */
const candidates = new Map<string, string>();

beforeAll(async () => {
  hub = await startTestHub({ districts: ['skarpnack', 'farsta', 'norrmalm', 'bromma'], formedling: {} });
  for (const district of ['skarpnack', 'farsta', 'norrmalm', 'bromma']) {
    candidates.set(district, (await enterPool(ask, district)).candidate);
  }
});
afterAll(() => hub?.stop());

async function match(claims: TestClaims, more: Variables = {}): Promise<readonly Match[]> {
  const variables = { needs: needs('skarpnack', more) };
  const { matchCandidates } = await expectData(ask({ query: MATCH, variables }, claims));
  expect(matchCandidates.totalCount).toBe(matchCandidates.nodes.length);
  return matchCandidates.nodes;
}
const pointsOf = (matches: readonly Match[], candidate: string, criterion: string) =>
  matches
    .find((one) => one.candidate.id === candidate)
    ?.reasons.find((reason) => reason.criterion === criterion)?.points;
const idsOf = (matches: readonly { candidate: { id: string } }[]) => matches.map((one) => one.candidate.id);

describe.each(READERS)('for %s', (_, claims) => {
  test('a district that borders on the home district is nearer than its region, whichever region it is of', async () => {
    const matches = await match(claims);
    const distances = [...candidates].map(([district, id]) => [district, pointsOf(matches, id, 'distance')]);
    expect(distances).toEqual([
      ['skarpnack', 25],
      ['farsta', 20],
      ['norrmalm', 15],
      ['bromma', 5],
    ]);
    expect(idsOf(matches)).toEqual([...candidates.values()]);
  });

  test.each([
    [0, 7],
    [6, 7],
    [7, 9],
    [14, 11],
    [28, 15],
    [60, 15],
  ])('a place that is free %i days before the day of need gets %i points', async (days, points) => {
    const matches = await match(claims, { startsOn: addDays(TODAY, days) });
    expect(pointsOf(matches, candidates.get('farsta')!, 'startDate')).toBe(points);
  });

  test('one that does not speak a demanded language is no match, and one that does not speak a wanted one is', async () => {
    const [home] = candidates.values();
    const all = [...candidates.values()];
    expect(idsOf(await match(claims, { languages: ['dari'] }))).toEqual(all);
    expect(idsOf(await match(claims, { requiredLanguages: ['FINSKA', 'svenska'] }))).toEqual(all);
    expect(await match(claims, { requiredLanguages: ['finska', 'dari'] })).toEqual([]);
    const wanted = await match(claims, { languages: ['dari'], requiredLanguages: ['finska'] });
    expect(pointsOf(wanted, home!, 'languages')).toBe(0);
  });
});

test('a place that is free the day after is no match', async () => {
  const { candidate, vacancy } = await enterPool(ask, 'bromma', { languages: ['persiska'] });
  const reopened = await expectData(
    ask(
      {
        query: `mutation ($vacancy: ID!, $input: OpenVacancyInput!) {
          withdrawVacancy(vacancyId: $vacancy, reason: "Annan dag") { id } openVacancy(input: $input) { id } }`,
        variables: { vacancy, input: { candidateId: candidate, startsOn: addDays(TODAY, 1) } },
      },
      steward('bromma'),
    ),
  );
  expect(reopened.openVacancy.id).not.toBe(vacancy);
  const wanted = { requiredLanguages: ['persiska'] };
  expect(await match(BROKER, wanted)).toEqual([]);
  const [found] = await match(BROKER, { ...wanted, startsOn: addDays(TODAY, 1) });
  expect(found).toMatchObject({ candidate: { id: candidate } });
});

test('of many places one that is open is worth a point, and all of them are worth all', async () => {
  const { candidate } = await enterPool(ask, 'farsta', { capacity: 20, languages: ['dari'] });
  const matches = await match(BROKER, { requiredLanguages: ['dari'] });
  expect(pointsOf(matches, candidate, 'freeCapacity')).toBe(1);
  expect(pointsOf(await match(BROKER), candidates.get('farsta')!, 'freeCapacity')).toBe(15);
});

test.each(['farsta', 'bromma'])(
  'one of %s with a place held for another broker is no match until the hold ends, whatever else it has open',
  async (district) => {
    const languages = ['tigrinja', district === 'farsta' ? 'arabiska' : 'engelska'];
    const wanted = { requiredLanguages: languages };
    const { candidate, vacancy } = await enterPool(ask, district, { capacity: 2, languages });
    const open = 'mutation ($input: OpenVacancyInput!) { openVacancy(input: $input) { id } }';
    const variables = { input: { candidateId: candidate, startsOn: TODAY } };
    await expectData(ask({ query: open, variables }, steward(district)));
    const { request } = await openRequest(ask, 'skarpnack');
    const { proposeCandidate } = await expectData(propose(ask, { requestId: request, vacancyId: vacancy }));

    const other: TestClaims = { role: 'resursteam', sub: 'another-broker' };
    for (const claims of [BROKER, other, handler('skarpnack'), steward(district)]) {
      expect(await match(claims, wanted)).toEqual([]);
    }
    const second = await expectData(
      requestPlacement(ask, 'skarpnack', await recordDecision(ask, 'skarpnack'), {
        languages: [],
        ...wanted,
      }),
    );
    const ofRequest = { query: OF_REQUEST, variables: { id: second.requestPlacement.id } };
    const { placementRequest } = await expectData(ask(ofRequest, other));
    expect(placementRequest.matches).toMatchObject({ totalCount: 0, nodes: [] });

    await expectData(withdrawProposal(ask, proposeCandidate.id));
    for (const claims of [BROKER, other]) expect(idsOf(await match(claims, wanted))).toEqual([candidate]);
  },
);

test('a request demands its languages of its matches, in the words of the vocabulary', async () => {
  const decision = await recordDecision(ask, 'skarpnack');
  const { candidate } = await enterPool(ask, 'norrmalm', { languages: ['somaliska'] });
  const { requestPlacement: request } = await expectData(
    requestPlacement(ask, 'skarpnack', decision, { languages: [], requiredLanguages: ['Somaliska'] }),
  );
  for (const claims of [BROKER, handler('skarpnack')]) {
    const { placementRequest } = await expectData(
      ask({ query: OF_REQUEST, variables: { id: request.id } }, claims),
    );
    expect(placementRequest.needs.requiredLanguages).toEqual(['somaliska']);
    expect(idsOf(placementRequest.matches.nodes)).toEqual([candidate]);
    expect(placementRequest.matches.totalCount).toBe(1);
  }
});

test.each(['matchCandidates', 'requestPlacement'])(
  'a demanded language of no vocabulary is refused by name: %s',
  async (field) => {
    const wrong = { requiredLanguages: ['finsk'] };
    const { errors } =
      field === 'matchCandidates'
        ? await ask({ query: MATCH, variables: { needs: needs('skarpnack', wrong) } }, BROKER)
        : await requestPlacement(ask, 'skarpnack', await recordDecision(ask, 'skarpnack'), wrong);
    expect(errors).toMatchObject([
      {
        extensions: {
          code: 'BAD_USER_INPUT',
          field: expect.stringMatching(/needs\.requiredLanguages\[0\]$/),
          value: 'finsk',
          rule: 'NOT_IN_VOCABULARY',
        },
      },
    ]);
  },
);

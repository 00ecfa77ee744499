/**
 * Of the page's script: what each tab is pressed with, by its file. Each looks for it with the caller's own token (`ask`), and
 * gives undefined while there is nothing.
 */
export const VARIABLES_SCRIPT = `
const dayAfter = (days) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(Date.now() + days * 86400000);
const yearOf = (day) => Number(day.slice(0, 4));
const quarterOf = (day) => Math.ceil(Number(day.slice(5, 7)) / 3);
const daysFrom = (day, days) => new Date(Date.parse(day) + days * 86400000).toISOString().slice(0, 10);
const latest = (...days) => days.sort().at(-1);

const EXAMPLE_CASE = 'EXEMPEL-1';
const EXAMPLE_AGE = 12;
/** Of a client the hub tells whose word is needed, not the age: those of the rule, in the year of the decision. */
const AGES = {
  GUARDIAN_DECIDES: [0, 14],
  CHILD_MUST_AGREE: [12, 14],
  CHILD_ASKS_OR_AGREES: [15, 17],
  CLIENT_DECIDES: [18, 99],
  COMPULSORY: [0, 20],
};
const agesOf = ({ caseReference, consentRule, decidedOn }, startsOn) => {
  if (caseReference === EXAMPLE_CASE) return { ageFrom: EXAMPLE_AGE, ageTo: EXAMPLE_AGE };
  const [ageFrom, ageTo] = AGES[consentRule];
  return { ageFrom, ageTo: ageTo + yearOf(startsOn) - yearOf(decidedOn) };
};
/** Whose answers each records. */
const PARTIES = { kontaktsekreterare: ['CANDIDATE'], handlaggare: ['CLIENT', 'DISTRICT'] };

/** The answer's data. Throws an answer that lacks a part: what is not told is not the same as what is not there. */
async function ask(query, variables) {
  const answer = await post({ query, variables });
  if (!answer.data || Object.values(answer.data).includes(null)) throw answer;
  return answer.data;
}

const VARIABLES = {
  'bevaka-lediga-platser': () => ({ filter: {} }),
  'sok-kandidater': () => ({ filter: { kinds: ['KONTAKTPERSON'] } }),
  'registrera-beslut': () => ({
    input: {
      district: known.district,
      caseReference: EXAMPLE_CASE,
      law: 'SOL',
      programArea: 'IOF',
      intervention: 'KONTAKTPERSON',
      gender: 'WOMAN',
      birthYear: yearOf(dayAfter(-14)) - EXAMPLE_AGE,
      decidedOn: dayAfter(-14),
      validUntil: dayAfter(350),
    },
  }),
  'begar-formedling': async () => {
    const startsOn = dayAfter(30);
    const { example, waiting, placementRequests } = await ask(
      'query ($district: ID!, $today: Date!, $startsOn: Date!, $case: String!) {' +
        '  example: decisions(district: $district, first: 100, filter: { runningOn: $startsOn, caseReference: $case }) {' +
        '    nodes { ...decision } }' +
        '  waiting: decisions(district: $district, first: 100, filter: {' +
        '    unexecutedOn: $today, runningOn: $startsOn, interventions: [KONTAKTPERSON]' +
        '  }) { nodes { ...decision } }' +
        '  placementRequests(first: 100, filter: { statuses: [OPEN, PROPOSED, PLACED] }) { nodes { decision { id } } }' +
        '} fragment decision on CareDecision { id programArea consentRule caseReference decidedOn executedOn closedOn }',
      { district: known.district, today: dayAfter(0), startsOn, case: EXAMPLE_CASE },
    );
    const asked = placementRequests.nodes.map((request) => request.decision?.id);
    const decision = [...example.nodes, ...waiting.nodes].find(
      ({ id, executedOn, closedOn }) => executedOn === null && closedOn === null && !asked.includes(id),
    );
    if (decision === undefined) return undefined;
    return {
      input: {
        decisionId: decision.id,
        needs: {
          kind: 'KONTAKTPERSON',
          programArea: decision.programArea,
          intervention: 'KONTAKTPERSON',
          ...agesOf(decision, startsOn),
          homeDistrict: known.district,
          startsOn,
        },
      },
    };
  },
  'folj-upp-beslut': async () => {
    const { district } = known;
    const { decisions } = await ask('query ($district: ID!) { decisions(district: $district, first: 1) { nodes { id } } }', {
      district,
    });
    const id = decisions.nodes[0]?.id;
    return id && { id, district, from: dayAfter(-365), to: dayAfter(1) };
  },
  'matcha-begaran': async () => {
    const requests = await openRequests();
    const id = (requests.find(({ best }) => best !== undefined) ?? requests[0])?.id;
    return id && { id };
  },
  'foresla-kandidat': async () => {
    const { id, best } = (await openRequests()).find((request) => request.best !== undefined) ?? {};
    return id && { input: { requestId: id, vacancyId: best } };
  },
  'besvara-forslag': async () => {
    const { proposals } = await ask(
      '{ proposals(filter: { awaitsMyAnswer: true }, first: 1) { nodes { id answers { party } } } }',
    );
    const [proposal] = proposals.nodes ?? [];
    if (proposal === undefined) return undefined;
    const answered = proposal.answers.map(({ party }) => party);
    const party = PARTIES[who.role].find((one) => !answered.includes(one));
    return { input: { proposalId: proposal.id, party, answer: 'ACCEPT' } };
  },
  'bekrafta-forslag': async () => {
    const { proposals } = await ask(
      '{ proposals(filter: { statuses: [ACCEPTED] }, first: 1) {' +
        ' nodes { id vacancy { startsOn } request { needs { startsOn } } } } }',
    );
    const [proposal] = proposals.nodes ?? [];
    if (proposal === undefined) return undefined;
    const { id, vacancy, request } = proposal;
    const startsOn = latest(dayAfter(0), vacancy?.startsOn ?? '', request.needs.startsOn);
    return { id, startsOn, endsOn: daysFrom(startsOn, 120) };
  },
  'individuella-rapporter': () =>
    known.district && { district: known.district, year: yearOf(dayAfter(-90)), quarter: quarterOf(dayAfter(-90)) },
  'granska-lasningar': () => known.district && { district: known.district },
  'ej-verkstallda-beslut-ar': () => ({ year: 2011 }),
  'ej-verkstallda-beslut-ar-csv': () => ({ year: 2011 }),
  'ej-verkstallda-beslut-kvartal': () => ({ year: 2011, quarter: 3 }),
  'ej-verkstallda-beslut-kvartal-csv': () => ({ year: 2011, quarter: 3 }),
};

/** Without a proposal, the longest waiting first, each with the place that suits it best. */
async function openRequests() {
  const { placementRequests } = await ask(
    '{ placementRequests(filter: { statuses: [OPEN] }, first: 10) {' +
      ' nodes { id matches(first: 1) { nodes { vacancy { id } } } } } }',
  );
  return placementRequests.nodes.map(({ id, matches }) => ({ id, best: matches?.nodes[0]?.vacancy.id }));
}
`;

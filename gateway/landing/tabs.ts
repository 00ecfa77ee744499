/** An example operation, for whom it is, and what it is pressed with. */
export interface Tab {
  /** Of `schema/operations/`. */
  readonly file: string;
  /** Roles that may run it; others are not shown it. */
  readonly roles: readonly string[];
  /**
   * Texts that begin with `$` stand for what the page knows or finds: `$today`, `$today-30`, `$district`, and
   * `$found.a.0.id`, a place in the data of `find`.
   */
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Asked with the caller's token; may use the variables `$today` and `$district`. */
  readonly find?: string;
  /** Of a list in the data of `find`, the first item that has something at a place is found as `$found.picked`. */
  readonly pick?: { readonly list: string; readonly has: string };
  /** What the answer says while what is to be found is not there. */
  readonly missing?: string;
}

const STAFF = ['kontaktsekreterare', 'handlaggare'];
const POOL = ['resursteam', ...STAFF];
const HANDLAGGARE = ['handlaggare'];
const RESURSTEAM = ['resursteam'];
const REPORTING = ['reporting'];

const WAITING_DECISION = `query ($district: ID!, $today: Date!) {
  decisions(district: $district, filter: { unexecutedOn: $today, runningOn: $today, interventions: [KONTAKTPERSON] }, first: 1) {
    nodes { id programArea }
  }
}`;
const ACCEPTED_PROPOSAL = '{ proposals(filter: { statuses: [ACCEPTED] }, first: 1) { nodes { id } } }';
const TO_ANSWER = '{ proposals(filter: { awaitsMyAnswer: true }, first: 1) { nodes { id } } }';
const OPEN_REQUEST =
  '{ placementRequests(filter: { statuses: [OPEN, PROPOSED] }, first: 1) { nodes { id } } }';
const REQUEST_WITH_MATCH = `{
  placementRequests(filter: { statuses: [OPEN] }, first: 10) { nodes { id matches(first: 1) { nodes { vacancy { id } } } } }
}`;
const NO_REQUEST = 'Det finns ingen begäran ännu. En handläggare gör en: fliken BegarFormedling.';

/** In the order of the work. */
export const TABS: readonly Tab[] = [
  { file: 'lediga-platser', roles: POOL },
  { file: 'bevaka-lediga-platser', roles: POOL, variables: { filter: {} } },
  { file: 'sok-kandidater', roles: POOL, variables: { filter: { kinds: ['KONTAKTPERSON'] } } },
  { file: 'stadsdelarnas-pooler', roles: POOL },
  {
    file: 'registrera-beslut',
    roles: HANDLAGGARE,
    variables: {
      input: {
        district: '$district',
        caseReference: 'EXEMPEL-1',
        law: 'SOL',
        programArea: 'IOF',
        intervention: 'KONTAKTPERSON',
        gender: 'WOMAN',
        birthYear: 2014,
        decidedOn: '$today-14',
        validUntil: '$today+350',
      },
    },
  },
  {
    file: 'begar-formedling',
    roles: HANDLAGGARE,
    find: WAITING_DECISION,
    missing: 'Inget beslut om kontaktperson väntar. Registrera ett: fliken RegistreraBeslut.',
    variables: {
      input: {
        decisionId: '$found.decisions.nodes.0.id',
        needs: {
          kind: 'KONTAKTPERSON',
          programArea: '$found.decisions.nodes.0.programArea',
          intervention: 'KONTAKTPERSON',
          ageFrom: 0,
          ageTo: 120,
          homeDistrict: '$district',
          startsOn: '$today+30',
        },
      },
    },
  },
  {
    file: 'folj-upp-beslut',
    roles: HANDLAGGARE,
    find: 'query ($district: ID!) { decisions(district: $district, first: 1) { nodes { id } } }',
    missing: 'Stadsdelen har inget beslut ännu.',
    variables: {
      id: '$found.decisions.nodes.0.id',
      district: '$district',
      from: '$today-365',
      to: '$today+1',
    },
  },
  {
    file: 'matcha-begaran',
    roles: ['resursteam', 'handlaggare'],
    find: OPEN_REQUEST,
    missing: NO_REQUEST,
    variables: { id: '$found.placementRequests.nodes.0.id' },
  },
  {
    file: 'foresla-kandidat',
    roles: RESURSTEAM,
    find: REQUEST_WITH_MATCH,
    pick: { list: 'placementRequests.nodes', has: 'matches.nodes.0' },
    missing: 'Det finns ingen begäran som någon passar. En handläggare gör en: fliken BegarFormedling.',
    variables: {
      input: {
        requestId: '$found.picked.id',
        vacancyId: '$found.picked.matches.nodes.0.vacancy.id',
      },
    },
  },
  { file: 'forslag-att-besvara', roles: STAFF },
  {
    file: 'besvara-forslag',
    roles: HANDLAGGARE,
    find: TO_ANSWER,
    missing: 'Inget förslag väntar på svar. Resursteamet lämnar förslag: fliken ForeslaKandidat.',
    variables: { input: { proposalId: '$found.proposals.nodes.0.id', party: 'CLIENT', answer: 'ACCEPT' } },
  },
  {
    file: 'bekrafta-forslag',
    roles: RESURSTEAM,
    find: ACCEPTED_PROPOSAL,
    missing: 'Inget förslag är accepterat av alla parter ännu. De svarar i fliken BesvaraForslag.',
    variables: {
      id: '$found.proposals.nodes.0.id',
      startsOn: '$today+30',
      endsOn: '$today+200',
    },
  },
  ...['ej-verkstallda-beslut-ar', 'ej-verkstallda-beslut-ar-csv'].map((file) => {
    return { file, roles: REPORTING, variables: { year: 2011 } };
  }),
  ...['ej-verkstallda-beslut-kvartal', 'ej-verkstallda-beslut-kvartal-csv'].map((file) => {
    return { file, roles: REPORTING, variables: { year: 2011, quarter: 3 } };
  }),
];

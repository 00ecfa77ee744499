import { BROKER, handler, PERSON, steward, TODAY, type Variables } from '../../network/brokering-life';
import type { TestClaims } from '../../network/tokens';

/** What the texts are said of: a proposal of bromma for farsta. */
export interface Case {
  readonly decision: string;
  readonly request: string;
  readonly candidate: string;
  readonly proposal: string;
}

export interface ShownText {
  readonly query: string;
  readonly variables?: (text: string, of: Case) => Variables;
  readonly claims: readonly TestClaims[];
}

const ADMIN: TestClaims = { role: 'admin' };
const REVIEWER: TestClaims = { role: 'admin', district: 'farsta' };
const ASKING = [handler('farsta'), steward('farsta')];
const STAFF = { name: 'Anna', role: 'HANDLAGGARE', district: 'farsta', from: TODAY };
const REMINDER = { subjectType: 'DECISION', dueOn: TODAY };
const PARKED = 'expectedVersion: 0, id: "x", until: "2100-01-01", comment: $text';

const DECISION = {
  ...{ district: 'farsta', law: 'SOL', programArea: 'IOF', gender: 'WOMAN', intervention: 'KONTAKTPERSON' },
  ...{ birthYear: 2016, decidedOn: TODAY, validUntil: '2100-01-01' },
};

type InputOf = (text: string, of: Case) => Variables;

/** A mutation whose text stands in its input. */
function input(
  [name, type]: readonly [name: string, type: string],
  of: InputOf,
  claims: readonly TestClaims[],
): ShownText {
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { id } }`;
  return { query, claims, variables: (text, made) => ({ input: of(text, made) }) };
}

/** A field whose text is an argument. @param id of the case's part that it names */
function argument(call: string, claims: readonly TestClaims[], id?: keyof Case): ShownText {
  const query = `mutation ($text: String!${id ? ', $id: ID!' : ''}) { ${call} { id } }`;
  return { query, claims, variables: (text, made) => ({ text, ...(id && { id: made[id] }) }) };
}

const REGISTER = ['registerStaffMember', 'RegisterStaffMemberInput'] as const;
const CHANGE = ['changeStaffMember', 'ChangeStaffMemberInput'] as const;

const VIEW = { page: 'pool', name: 'Sova över', criteria: '', isShared: true };

/** A view that colleagues see. @param root what keeps it, and its other arguments */
function sharedView(root: string, part: 'name' | 'criteria', claims: readonly TestClaims[]): ShownText {
  const query = `mutation ($view: KeepViewInput!) { ${root}view: $view) { id } }`;
  return { query, claims, variables: (text) => ({ view: { ...VIEW, [part]: text } }) };
}

/** By their place in the schema: texts that others than the own district's staff are shown, or reviewers. */
export const SHOWN_TEXTS: Readonly<Record<string, ShownText>> = {
  'Candidate.identity(purpose)': {
    query: 'query ($text: String!, $id: ID!) { candidate(id: $id) { identity(purpose: $text) { name } } }',
    variables: (text, { candidate }) => ({ text, id: candidate }),
    claims: [steward('bromma'), handler('farsta')],
  },
  'Query.candidatesByName(purpose)': {
    query:
      'query ($text: String!) { candidatesByName(district: "bromma", name: "Lind", purpose: $text) { candidate { id } } }',
    claims: [steward('bromma')],
  },
  'Query.accessLogSubjects(purpose)': {
    query:
      'query ($text: String!) { accessLogSubjects(district: "bromma", name: "Lind", purpose: $text) { id } }',
    claims: [{ role: 'admin', district: 'bromma' }],
  },
  'Mutation.recordDecision(input.caseReference)': input(
    ['recordDecision', 'RecordDecisionInput'],
    (caseReference) => ({ ...DECISION, caseReference }),
    [handler('farsta')],
  ),
  'Mutation.correctDecision(input.caseReference)': input(
    ['correctDecision', 'CorrectDecisionInput'],
    (caseReference, { decision }) => ({ decisionId: decision, reason: 'Fel', caseReference }),
    [handler('farsta')],
  ),
  'Mutation.recordInterimMeasure(description)': argument(
    `recordInterimMeasure(decisionId: $id, from: "${TODAY}", description: $text)`,
    ASKING,
    'decision',
  ),
  'Mutation.registerCandidate(input.name)': input(
    ['registerCandidate', 'RegisterCandidateInput'],
    (name) => ({ district: 'bromma', ...PERSON, name }),
    [steward('bromma')],
  ),
  'Mutation.correctCandidate(input.name)': input(
    ['correctCandidate', 'CorrectCandidateInput'],
    (name, { candidate }) => ({ candidateId: candidate, version: 0, reason: 'Fel', name }),
    [steward('bromma')],
  ),
  'Mutation.answerProposal(input.reason)': input(
    ['answerProposal', 'AnswerProposalInput'],
    (reason, { proposal }) => ({ proposalId: proposal, party: 'CLIENT', answer: 'DECLINE', reason }),
    [handler('farsta')],
  ),
  'Mutation.withdrawProposal(reason)': argument(
    'withdrawProposal(proposalId: $id, reason: $text)',
    [BROKER],
    'proposal',
  ),
  'Mutation.withdrawRequest(reason)': argument(
    'withdrawRequest(requestId: $id, reason: $text)',
    ASKING,
    'request',
  ),
  ...Object.fromEntries(
    ['markReviewed', 'markBrokeringReviewed'].map((name) => [
      `Mutation.${name}(note)`,
      argument(`${name}(district: "farsta", entryIds: ["farsta:1.1"], outcome: IN_ORDER, note: $text)`, [
        REVIEWER,
      ]),
    ]),
  ),
  'Mutation.addWorkItem(input.comment)': {
    query: 'mutation ($input: AddWorkItemInput!) { addWorkItem(district: "farsta", input: $input) { id } }',
    variables: (comment, { decision }) => ({ input: { ...REMINDER, subjectId: decision, comment } }),
    claims: ASKING,
  },
  'Mutation.addBrokeringWorkItem(input.comment)': input(
    ['addBrokeringWorkItem', 'AddWorkItemInput'],
    (comment, { request }) => ({ ...REMINDER, subjectType: 'REQUEST', subjectId: request, comment }),
    [BROKER],
  ),
  'Mutation.parkWorkItem(comment)': argument(`parkWorkItem(district: "farsta", ${PARKED})`, ASKING),
  'Mutation.parkBrokeringWorkItem(comment)': argument(`parkBrokeringWorkItem(${PARKED})`, [BROKER]),
  'Mutation.parkReportingWorkItem(comment)': argument(`parkReportingWorkItem(${PARKED})`, [
    { role: 'reporting' },
  ]),
  ...Object.fromEntries(
    (['name', 'criteria'] as const).flatMap((part) => [
      [
        `Mutation.keepView(view.${part})`,
        sharedView('keepView(district: "farsta", ', part, [...ASKING, REVIEWER]),
      ],
      [`Mutation.keepBrokeringView(view.${part})`, sharedView('keepBrokeringView(', part, [BROKER, ADMIN])],
    ]),
  ),
  'Mutation.registerStaffMember(input.name)': input(REGISTER, (name) => ({ ...STAFF, sub: 'a', name }), [
    ADMIN,
  ]),
  'Mutation.registerStaffMember(input.unit)': input(REGISTER, (unit) => ({ ...STAFF, sub: 'a', unit }), [
    ADMIN,
  ]),
  'Mutation.changeStaffMember(input.name)': input(
    CHANGE,
    (name) => ({ ...STAFF, id: 'x', version: 1, name }),
    [ADMIN],
  ),
  'Mutation.changeStaffMember(input.unit)': input(
    CHANGE,
    (unit) => ({ ...STAFF, id: 'x', version: 1, unit }),
    [ADMIN],
  ),
};

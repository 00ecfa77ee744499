import type { ReadVersion } from '../graphql/own-changes';
import { oneOf, type ReadCase } from '../parts/dialog/read-case';
import { formatList } from '../texts/format';
import { brokeringTexts, type PartyName } from './sv';

const { parties, proposalStatuses, requestStatuses, answersLabel, status, answers } = brokeringTexts;
const PROPOSAL_WORDS = {
  status: oneOf(status, proposalStatuses),
  accepted: {
    label: answersLabel,
    say: (value: unknown) =>
      (value as PartyName[]).length === 0
        ? answers.none
        : `${formatList((value as PartyName[]).map((party) => parties[party]))}: ${answers.ACCEPT}`,
  },
};
const REQUEST_WORDS = {
  status: oneOf(status, requestStatuses),
};

export interface ReadableProposal extends ReadVersion {
  readonly status: string;
  readonly answers: readonly { readonly party: PartyName; readonly answer: string }[];
}

/** A proposal as it is read before it is answered, confirmed or withdrawn. */
export function readProposal(proposal: ReadableProposal): ReadCase {
  const accepted = proposal.answers.filter(({ answer }) => answer === 'ACCEPT').map(({ party }) => party);
  const facts = { status: proposal.status, accepted: accepted.sort() };
  return { id: proposal.id, version: proposal.version, facts, words: PROPOSAL_WORDS };
}

/** A request as it is read before somebody is proposed for it, or it is withdrawn. */
export function readRequest(request: ReadVersion & { readonly status: string }): ReadCase {
  return {
    id: request.id,
    version: request.version,
    facts: { status: request.status },
    words: REQUEST_WORDS,
  };
}

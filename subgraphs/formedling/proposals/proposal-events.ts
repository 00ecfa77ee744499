import type { StreamItem } from '../../harness/outbox/event-delivery';
import { type FollowedEvent, followEvents } from '../context/follow-events';
import type { FormedlingContext } from '../context/formedling-context';
import type { Clearable, FormedlingRequest, FormedlingSubscription } from '../context/formedling-request';
import { requireParty, viewerOf } from '../policy/brokering-viewer';
import { PROPOSAL_CHANGED } from '../transitions/proposal-changes';
import type { ProposalLoaders } from './proposal.loaders';
import type { ProposalChanged } from './proposal.type';

export interface ProposalChangedArguments {
  readonly requestId?: string | null;
  readonly after?: string | null;
}

/**
 * Changes of the proposals to which the subscriber is a party at the time of sending. What is sent is the proposal as it
 * is then. @throws ForbiddenError at once for roles that are no party to any
 */
export function followProposals(
  context: FormedlingContext,
  { caller, signal }: FormedlingSubscription,
  { requestId, after }: ProposalChangedArguments,
): AsyncIterable<StreamItem<ProposalLoaders & Clearable>> {
  requireParty(viewerOf(caller, context.registry), 'Proposals are sent to their parties.');
  return followEvents(context, { topic: PROPOSAL_CHANGED, after, signal }, (request, followed) =>
    admit(request, followed, requestId ?? null),
  );
}

async function admit(
  { loaders }: FormedlingRequest<ProposalLoaders>,
  { event, cursor }: FollowedEvent,
  requestId: string | null,
): Promise<ProposalChanged | undefined> {
  const payload = event.payload as { readonly proposal: string; readonly request: string };
  if (requestId !== null && payload.request !== requestId) return undefined;
  const proposal = await loaders.proposals.load(payload.proposal);
  return proposal === null ? undefined : { cursor, proposal };
}

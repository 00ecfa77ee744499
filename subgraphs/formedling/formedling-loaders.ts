import type { Caller } from '../../platform/tokens/token-verifier';
import type { FormedlingContext } from './context/formedling-context';
import type { Clearable } from './context/formedling-request';
import { viewerOf } from './policy/brokering-viewer';
import { createProposalLoaders, type ProposalLoaders } from './proposals/proposal.loaders';
import { createRequestLoaders, type RequestLoaders } from './requests/request.loaders';

export interface FormedlingLoaders extends RequestLoaders, ProposalLoaders, Clearable {}

export function createFormedlingLoaders(context: FormedlingContext, caller: Caller): FormedlingLoaders {
  const viewer = viewerOf(caller, context.registry);
  const loaders = { ...createRequestLoaders(context, viewer), ...createProposalLoaders(context, viewer) };
  return { ...loaders, clearAll: () => Object.values(loaders).forEach((loader) => void loader.clearAll()) };
}

import type { AnyComparison } from '../compare/comparison';
import { errandNumbers } from './errand-numbers';
import { fillings } from './fillings';
import { owners } from './owners';
import { placements } from './placements';
import { proposals } from './proposals';
import { requests } from './requests';
import { withoutProposal } from './without-proposal';

/** All that two of the hub's databases know of one thing. */
export const COMPARISONS: readonly AnyComparison[] = [
  owners,
  errandNumbers,
  requests,
  proposals,
  ...withoutProposal,
  placements,
  fillings,
];

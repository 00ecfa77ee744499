import type { AnyComparison } from '../compare/comparison';
import { brokering } from '../invariants/brokering';
import { brokeringRows } from '../invariants/brokering-rows';
import { charges } from '../invariants/charges';
import { clock } from '../invariants/clock';
import { decisions } from '../invariants/decisions';
import { identities } from '../invariants/identities';
import { overdue } from '../invariants/overdue';
import { candidates, vacancies } from '../invariants/vacancies';
import { clearances } from './clearances';
import { errandNumbers } from './errand-numbers';
import { fillings } from './fillings';
import { owners } from './owners';
import { placements } from './placements';
import { proposals } from './proposals';
import { registryRows } from './registry-rows';
import { requests } from './requests';
import { withoutProposal } from './without-proposal';

/** All that two of the hub's databases know of one thing, and what the rows of one must be to each other. */
export const COMPARISONS: readonly AnyComparison[] = [
  owners,
  ...vacancies,
  ...candidates,
  ...identities,
  clearances,
  ...decisions,
  ...clock,
  ...brokering,
  ...brokeringRows,
  ...charges,
  ...overdue,
  errandNumbers,
  registryRows,
  requests,
  proposals,
  ...withoutProposal,
  placements,
  fillings,
];

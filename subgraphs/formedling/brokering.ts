import { Lifecycle } from '../../platform/process/lifecycle';
import { FORGET_DRAFTS_MS, forgetOldDrafts } from '../harness/kept/draft-retention';
import type { SubgraphServiceParts } from '../harness/server/subgraph-service';
import { createLogResolvers } from './access-log/create-log-resolvers';
import { ChargeReader } from './charges/charge.reader';
import { ChargeResolver } from './charges/charge.resolver';
import type { FormedlingContext } from './context/formedling-context';
import { VacancyPlacementResolver } from './districts/vacancy-placement.resolver';
import { DistrictQueues } from './errands/district-queues';
import { ErrandRunner } from './errands/errand-runner';
import { BrokeringFiguresReader } from './figures/brokering-figures.reader';
import { FiguresResolver } from './figures/figures.resolver';
import { PoolGapsReader } from './figures/pool-gaps.reader';
import type { FormedlingLoaders } from './formedling-loaders';
import { createKeptResolvers } from './kept/create-kept-resolvers';
import { forgetFormerStaff } from './kept/forget-former-staff';
import { AnswerService } from './proposals/answer.service';
import { CandidatePlacementsResolver } from './proposals/candidate-placements.resolver';
import { RevokedHolds } from './proposals/end-revoked';
import { expireProposals, releaseAbandoned } from './proposals/expiry';
import { followClearances } from './proposals/lost-clearances';
import { ProposalMutations } from './proposals/proposal.mutations';
import { ProposalReader } from './proposals/proposal.reader';
import { ProposalResolver } from './proposals/proposal.resolver';
import { ProposeService } from './proposals/propose.service';
import { RequestProposalsResolver } from './proposals/request-proposals.resolver';
import { WithdrawService } from './proposals/withdraw.service';
import { EndedDecisions } from './requests/end-without-decision';
import { RequestReader } from './requests/request.reader';
import { RequestResolver } from './requests/request.resolver';
import { RequestService } from './requests/request.service';
import { RequestCountReader } from './requests/request-count.reader';
import { RequestCountResolver } from './requests/request-count.resolver';
import { ConfirmService } from './saga/confirm.service';
import { ConfirmationRunner } from './saga/confirmation-runner';
import { reopenVacancies } from './saga/ended-placements';
import { createStaffResolvers } from './staff/create-staff-resolvers';
import { FORGET_ENDINGS_MS, forgetEndings } from './staff/session-endings';
import { WorkLocks } from './work/work-locks';

export interface Brokering {
  readonly resolvers: ReadonlyMap<unknown, unknown>;
  /** What goes on without a client: recovery, expiry, and what districts are owed. */
  readonly tasks: NonNullable<SubgraphServiceParts<FormedlingLoaders>['tasks']>;
  /** What runs is left to the next start. */
  stop(): Promise<void>;
}

export function createBrokering(context: FormedlingContext): Brokering {
  const { sweepMs: everyMs, watchMs } = context.settings;
  const locks = new WorkLocks(context.dataSource);
  const queues = new DistrictQueues(context.logger);
  const lifecycle = new Lifecycle();
  lifecycle.onRelease(() => locks.close());
  lifecycle.onRelease(() => queues.stop());
  const errands = new ErrandRunner(context, locks, queues);
  const runner = new ConfirmationRunner(context, locks, errands, queues);
  const revoked = new RevokedHolds(context, errands, queues);
  const decisions = new EndedDecisions(context, errands, queues);
  const proposing = new ProposeService(context, errands);
  const proposals = new ProposalMutations(
    proposing,
    new AnswerService(context, errands),
    new WithdrawService(context, errands),
    new ConfirmService(context, runner),
  );
  const requestService = new RequestService(context, errands);
  const requests = new RequestResolver(new RequestReader(context), requestService, context.registry);
  return {
    resolvers: new Map<unknown, unknown>([
      [RequestResolver, requests],
      [RequestCountResolver, new RequestCountResolver(new RequestCountReader(context))],
      [RequestProposalsResolver, new RequestProposalsResolver()],
      [ProposalResolver, new ProposalResolver(new ProposalReader(context))],
      [CandidatePlacementsResolver, new CandidatePlacementsResolver()],
      [VacancyPlacementResolver, new VacancyPlacementResolver()],
      [ProposalMutations, proposals],
      ...createLogResolvers(context),
      ...createStaffResolvers(context),
      ...createKeptResolvers(context),
      [ChargeResolver, new ChargeResolver(new ChargeReader(context))],
      [
        FiguresResolver,
        new FiguresResolver(new BrokeringFiguresReader(context), new PoolGapsReader(context)),
      ],
    ]),
    tasks: [
      { name: 'confirmations', everyMs, run: () => runner.runDue() },
      { name: 'expiry', everyMs, run: () => expireProposals(context) },
      { name: 'abandoned-holds', everyMs, run: () => releaseAbandoned(context, proposing) },
      { name: 'errands', everyMs, run: () => errands.runDue() },
      { name: 'revoked-holds', everyMs: watchMs, run: () => revoked.endNext() },
      { name: 'ended-decisions', everyMs: watchMs, run: () => decisions.endNext() },
      { name: 'lost-clearances', everyMs: watchMs, run: () => followClearances(context, queues) },
      { name: 'ended-sessions', everyMs: FORGET_ENDINGS_MS, run: () => forgetEndings(context) },
      { name: 'former-staff', everyMs: watchMs, run: () => forgetFormerStaff(context, queues) },
      { name: 'old-drafts', everyMs: FORGET_DRAFTS_MS, run: () => forgetOldDrafts(context) },
      { name: 'ended-placements', everyMs, run: async () => reopenVacancies(context, queues) },
    ],
    stop: () => lifecycle.release(),
  };
}

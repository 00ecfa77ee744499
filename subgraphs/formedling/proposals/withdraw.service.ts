import type { Caller } from '../../../platform/tokens/token-verifier';
import { runCommand } from '../../harness/idempotency/run-command';
import type { ErrandRunner } from '../errands/errand-runner';
import type { FormedlingContext } from '../formedling-context';
import { toPlainReason } from '../plain-reason';
import { requireBroker } from '../policy/brokering-parties';
import { findProposal, lockProposal } from './find-proposal';
import { assertLive, endProposal } from './proposal-changes';
import { ProposalEndCode } from './proposal-end-code';
import { ProposalStatus } from './proposal-status';

export class WithdrawService {
  constructor(
    private readonly context: FormedlingContext,
    private readonly errands: ErrandRunner,
  ) {}

  /** @throws NotFoundError, ForbiddenError, BadUserInputError, ForbiddenTransitionError, ConfirmingError */
  async withdraw(caller: Caller, id: string, reasonText: string): Promise<string> {
    const { dataSource, clock } = this.context;
    const known = await findProposal(this.context, caller, id);
    requireBroker(caller);
    const reason = toPlainReason('reason', reasonText);
    await runCommand(dataSource, async (manager) => {
      const change = await lockProposal(manager, known, clock());
      await assertLive(change, ProposalStatus.WITHDRAWN);
      await endProposal(change, {
        status: ProposalStatus.WITHDRAWN,
        reason,
        code: ProposalEndCode.WITHDRAWN_BY_BROKER,
      });
      return id;
    });
    await this.errands.runFor(id);
    return id;
  }
}

import type { Caller } from '../../../platform/tokens/token-verifier';
import { runCommand } from '../../harness/idempotency/run-command';
import type { FormedlingContext } from '../context/formedling-context';
import { ProposalEndCode } from '../entities/proposal-end-code';
import { ProposalStatus } from '../entities/proposal-status';
import type { ErrandRunner } from '../errands/errand-runner';
import { requireBroker } from '../policy/brokering-parties';
import { findProposal, lockProposal } from '../transitions/find-proposal';
import { toPlainReason } from '../transitions/plain-reason';
import { assertLive, endProposal } from '../transitions/proposal-changes';

export class WithdrawService {
  constructor(
    private readonly context: FormedlingContext,
    private readonly errands: ErrandRunner,
  ) {}

  /** @throws NotFoundError, ForbiddenError, BadUserInputError, ForbiddenTransitionError, ConfirmingError */
  async withdraw(
    caller: Caller,
    { id, version }: { readonly id: string; readonly version: number | null },
    reasonText: string,
  ): Promise<string> {
    const { dataSource, clock } = this.context;
    const known = await findProposal(this.context, caller, id);
    requireBroker(caller);
    const reason = toPlainReason('reason', reasonText);
    await runCommand(dataSource, async (manager) => {
      const change = await lockProposal(manager, known, clock(), version);
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

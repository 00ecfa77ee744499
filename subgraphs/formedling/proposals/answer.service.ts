import { ConflictError } from '../../../platform/errors/errors';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { runCommand } from '../../harness/idempotency/run-command';
import type { FormedlingContext } from '../context/formedling-context';
import { ProposalAnswerEntity } from '../entities/proposal-answer.entity';
import { Answer, ProposalParty, ProposalStatus } from '../entities/proposal-status';
import type { ErrandRunner } from '../errands/errand-runner';
import { requireAnswerer } from '../policy/brokering-parties';
import { findProposal, lockProposal } from '../transitions/find-proposal';
import { toPlainReason } from '../transitions/plain-reason';
import {
  assertLive,
  endProposal,
  type ProposalChange,
  updateProposal,
} from '../transitions/proposal-changes';
import type { AnswerProposalInput } from './answer-proposal.input';

/** Records the parties' answers. A decline ends the proposal; the last of three acceptances makes it ACCEPTED. */
export class AnswerService {
  constructor(
    private readonly context: FormedlingContext,
    private readonly errands: ErrandRunner,
  ) {}

  /**
   * @returns the proposal's id
   * @throws NotFoundError, ForbiddenError, BadUserInputError for a decline without a reason, ForbiddenTransitionError,
   *   ConfirmingError; ConflictError `ALREADY_ANSWERED` for a second acceptance of one party
   */
  async answer(caller: Caller, input: AnswerProposalInput): Promise<string> {
    const { dataSource, registry, clock } = this.context;
    const { party } = input;
    const known = await findProposal(this.context, caller, input.proposalId);
    requireAnswerer(caller, registry, { proposal: known, party });
    const reason = input.answer === Answer.DECLINE ? toPlainReason('input.reason', input.reason) : null;
    await runCommand(dataSource, async (manager) => {
      const change = await lockProposal(manager, known, clock(), input.version);
      const to = reason === null ? ProposalStatus.ACCEPTED : ProposalStatus.DECLINED;
      await assertLive(change, to);
      const answer = { party, answer: input.answer, reason, answeredBy: caller.subject, at: change.at };
      await insertAnswer(change, Object.assign(new ProposalAnswerEntity(), answer));
      if (reason === null) await accept(change);
      else await endProposal(change, declineBy(party, reason));
      return known.id;
    });
    await this.errands.runFor(known.id);
    return known.id;
  }
}

async function insertAnswer(
  { manager, proposal }: ProposalChange,
  answer: ProposalAnswerEntity,
): Promise<void> {
  const { party } = answer;
  const key = { proposalId: proposal.id, party, answer: answer.answer };
  if (await manager.existsBy(ProposalAnswerEntity, key)) {
    throw new ConflictError(`The ${party.toLowerCase()} has answered.`, {
      reason: 'ALREADY_ANSWERED',
      from: proposal.status,
      to: proposal.status,
    });
  }
  await manager.insert(ProposalAnswerEntity, { ...answer, proposalId: proposal.id });
}

async function accept(change: ProposalChange): Promise<void> {
  const accepted = await change.manager.countBy(ProposalAnswerEntity, {
    proposalId: change.proposal.id,
    answer: Answer.ACCEPT,
  });
  const isAccepted = accepted === Object.keys(ProposalParty).length;
  await updateProposal(change, isAccepted ? { status: ProposalStatus.ACCEPTED } : {});
}

function declineBy(party: ProposalParty, reason: string) {
  const status = ProposalStatus.DECLINED;
  return { status, reason: null, code: null, outcome: `DECLINED_BY_${party}`, note: reason };
}

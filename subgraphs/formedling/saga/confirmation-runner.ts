import { backoffMs } from '../../../platform/concurrency/backoff';
import { DistrictCallError } from '../../harness/errors/district-call-error';
import type { FormedlingContext } from '../context/formedling-context';
import { endCodeOf } from '../entities/proposal-end-code';
import type { DistrictQueues } from '../errands/district-queues';
import type { ErrandRunner } from '../errands/errand-runner';
import type { CrashPoint } from '../work/crash-point';
import { RETRY_PAUSES } from '../work/retry-pauses';
import type { WorkLocks } from '../work/work-locks';
import {
  type DistrictCommand,
  doing,
  isRemote,
  type RemoteStep,
  STEPS,
  type Step,
  undoing,
} from './confirmation-step';
import {
  beginUndoing,
  type ConfirmationProgress,
  postpone,
  readDue,
  readProgress,
  recordStep,
} from './confirmation-store';
import { completeConfirmation, failConfirmation } from './end-confirmation';
import { recordCharge } from './record-charge';

/**
 * Takes confirmations to their end. Each turn of its loop reads from the database what is done, takes the next step and
 * records it, so a process that dies anywhere, in between too, is followed by one that repeats at most one step; the steps
 * are idempotent at the districts by the placement's id.
 */
export class ConfirmationRunner {
  constructor(
    private readonly context: FormedlingContext,
    private readonly locks: WorkLocks,
    private readonly errands: ErrandRunner,
    private readonly queues: DistrictQueues,
  ) {}

  /** Until the confirmation has ended, or has to wait for a district; then it is tried again when it is due. */
  async run(proposalId: string): Promise<void> {
    await this.locks.exclusively(`confirmation/${proposalId}`, async () => {
      while (await this.turn(proposalId));
    });
    await this.errands.runFor(proposalId);
  }

  /** Those that were interrupted, by a district or by the end of a process; those of other districts do not wait for them. */
  async runDue(): Promise<void> {
    for (const { id, districts } of await readDue(this.context.dataSource, this.context.clock())) {
      void this.queues.offer(districts, `confirmation/${id}`, () => this.run(id));
    }
  }

  /** Whether there is another step to take now. */
  private async turn(proposalId: string): Promise<boolean> {
    const progress = await readProgress(this.context.dataSource, proposalId);
    if (progress === undefined) return false;
    const { state } = progress.confirmation;
    switch (state) {
      case 'RUNNING':
      case 'CHARGED':
        return this.guard(progress, () => this.stepForward(progress));
      case 'UNDOING':
        return this.guard(progress, () => this.stepBack(progress));
      case 'DONE':
      case 'UNDONE':
        return false;
      default:
        return state satisfies never;
    }
  }

  private async guard(progress: ConfirmationProgress, step: () => Promise<void>): Promise<boolean> {
    try {
      await step();
      return true;
    } catch (error) {
      if (!(error instanceof DistrictCallError)) throw error;
      return this.handleFailure(progress, error);
    }
  }

  private async handleFailure(
    { confirmation, proposal }: ConfirmationProgress,
    error: DistrictCallError,
  ): Promise<boolean> {
    const { dataSource, clock, settings, logger, crashHook } = this.context;
    const now = clock().getTime();
    const isRunning = confirmation.state === 'RUNNING';
    const isTooLate = now - confirmation.beganAt.getTime() > settings.undoAfterMs;
    if (isRunning && (!error.retryable || isTooLate)) {
      await beginUndoing(dataSource, proposal.id, { failure: error.summary, code: endCodeOf(error) });
      crashHook('undo');
      return true;
    }
    logger.warn(
      { proposal: proposal.id, state: confirmation.state, err: error.summary },
      'confirmation waits',
    );
    await postpone(dataSource, proposal.id, new Date(now + backoffMs(RETRY_PAUSES, confirmation.attempts)));
    return false;
  }

  private async stepForward(progress: ConfirmationProgress): Promise<void> {
    const step = STEPS.find((candidate) => !progress.done.has(candidate))!;
    if (isRemote(step))
      return this.carryOut(progress, step, { ...doing(step, progress), prefix: '', column: 'done_at' });
    if (step === 'RECORD_CHARGE') {
      await recordCharge(this.context, progress);
      this.context.crashHook('record-charge');
      return;
    }
    await completeConfirmation(this.context, progress);
    this.context.crashHook('complete');
  }

  /** Undoes the last step that may have been carried out: the one after those recorded may have been, too. */
  private async stepBack(progress: ConfirmationProgress): Promise<void> {
    const begun = STEPS.slice(0, progress.done.size + 1).filter(isRemote);
    const step = begun.reverse().find((candidate) => !progress.undone.has(candidate));
    if (step !== undefined) {
      return this.carryOut(progress, step, {
        ...undoing(step, progress),
        prefix: 'undo-',
        column: 'undone_at',
      });
    }
    await failConfirmation(this.context, progress);
    this.context.crashHook('undone');
  }

  private async carryOut(
    { proposal }: ConfirmationProgress,
    step: RemoteStep,
    { command, variables, prefix, column }: DirectedCommand,
  ): Promise<void> {
    const { districts, dataSource, clock, crashHook } = this.context;
    await districts.command(command, variables, `${proposal.id}-${command}`);
    crashHook(pointOf(prefix, step, '-sent'));
    await recordStep(dataSource, proposal.id, { step, column, at: clock() });
    crashHook(pointOf(prefix, step, ''));
  }
}

interface DirectedCommand extends DistrictCommand {
  readonly prefix: '' | 'undo-';
  readonly column: 'done_at' | 'undone_at';
}

function pointOf(prefix: '' | 'undo-', step: Step, suffix: '' | '-sent'): CrashPoint {
  return `${prefix}${step.toLowerCase().replaceAll('_', '-')}${suffix}` as CrashPoint;
}

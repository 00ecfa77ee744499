import type { EntityManager } from 'typeorm';
import { BadUserInputError, ConflictError, NotFoundError } from '../../../platform/errors/errors';
import type { IsoDate } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { runCommand } from '../../harness/idempotency/run-command';
import type { DistrictContext } from '../context/district-context';
import { lockDecision } from '../decisions/lock-decision';
import type { CareDecisionEntity } from '../entities/care-decision.entity';
import { requireServedId } from '../policy/service-access';

export interface OfferAnswer {
  readonly answer: string;
  readonly answeredOn: IsoDate;
  readonly reason: string | null;
}

export const PENDING = 'PENDING';
const LONGEST = 2_000;

/** The log of what was offered for a decision: PENDING → answered, once. A no neither closes the decision nor stops its clock. */
export class OfferService {
  constructor(private readonly context: DistrictContext) {}

  record(
    caller: Caller,
    decisionId: string,
    offer: { readonly id: string; readonly on: IsoDate },
  ): Promise<boolean> {
    return this.change(caller, decisionId, async (manager, decision) => {
      await manager.query(
        'INSERT INTO offer (decision_id, id, offered_on) VALUES ($1, $2, $3) ON CONFLICT (decision_id, id) DO NOTHING',
        [decision.id, offer.id, offer.on],
      );
    });
  }

  answer(caller: Caller, decisionId: string, offer: { readonly id: string } & OfferAnswer): Promise<boolean> {
    if (offer.answer === '' || offer.answer === PENDING)
      throw new BadUserInputError('answer', 'is none', { rule: 'REQUIRED' });
    return this.change(caller, decisionId, async (manager, decision) => {
      const [known] = await manager.query(
        'SELECT answer, reason FROM offer WHERE decision_id = $1 AND id = $2',
        [decision.id, offer.id],
      );
      if (known === undefined) throw new NotFoundError('Offer');
      if (known.answer === PENDING) await writeAnswer(manager, decision, offer);
      else if (known.answer !== offer.answer) {
        throw new ConflictError('The offer is answered.', {
          reason: 'OFFER_ANSWERED',
          from: known.answer,
          to: offer.answer,
        });
      }
    });
  }

  private change(
    caller: Caller,
    decisionId: string,
    apply: (manager: EntityManager, decision: CareDecisionEntity) => Promise<void>,
  ): Promise<boolean> {
    const { territory, dataSource } = this.context;
    const id = requireServedId(caller, territory, decisionId, 'Decision');
    return runCommand(dataSource, async (manager) => {
      await apply(manager, await lockDecision(manager, id, territory));
      return true;
    });
  }
}

async function writeAnswer(
  manager: EntityManager,
  decision: CareDecisionEntity,
  { id, answer, answeredOn, reason }: { readonly id: string } & OfferAnswer,
): Promise<void> {
  await manager.query(
    'UPDATE offer SET answer = $3, answered_on = $4, reason = $5 WHERE decision_id = $1 AND id = $2',
    [decision.id, id, answer, answeredOn, reason?.trim().slice(0, LONGEST) || null],
  );
}

import type { EntityManager } from 'typeorm';
import { changedFacts } from '../../../platform/collections/changed-facts';
import { BadUserInputError, CapacityExceededError } from '../../../platform/errors/errors';
import type { Caller } from '../../../platform/tokens/token-verifier';
import type { VocabularyKind } from '../../../schema/vocabularies';
import type { DistrictContext } from '../context/district-context';
import type { CandidateEntity } from '../entities/candidate.entity';
import { CandidateIdentityEntity } from '../entities/candidate-identity.entity';
import { placesTaken } from '../vacancies/places-taken';
import { forgetWords } from '../vocabularies/forget-words';
import { type CandidateChange, changeCandidate } from './change-candidate';
import { ClearableFact, type CorrectCandidateInput } from './correct-candidate.input';
import { toNeutralFacts, VOCABULARY_OF } from './neutral-facts';

/** Puts right what a candidate's registration says, its name and contact included. */
export class CandidateCorrectionService {
  constructor(private readonly context: DistrictContext) {}

  /** With nothing other than it is, nothing changes. @throws ConflictError `VERSION_CONFLICT`; CapacityExceededError when more places are taken than there would be */
  correct(caller: Caller, input: CorrectCandidateInput): Promise<string> {
    const { candidateId, version, reason, name, phone, email, clear, ...facts } = input;
    const cleared = clearedBy(input);
    const identity = { ...given({ name, phone, email }), ...cleared.identity };
    const alsoChanged: string[] = [];
    const change: CandidateChange = { caller, candidateId, version, act: 'CORRECTED', reason, alsoChanged };
    return changeCandidate(this.context, change, async (manager, candidate) => {
      const stated = { ...this.correctFacts(candidate, given(facts)), ...cleared.facts };
      const forgotten = await forgetWords(manager, candidate.id, vocabulariesOf(stated));
      const corrected = { ...changedFacts(candidate, stated), ...ofVocabularies(stated, forgotten) };
      const ofIdentity = await correctIdentity(manager, candidate, identity);
      if (ofIdentity.length + Object.keys(corrected).length === 0) return undefined;
      alsoChanged.push(...ofIdentity);
      const { capacity } = { ...candidate, ...corrected };
      if ((await placesTaken(manager, [candidate.id])) > capacity)
        throw new CapacityExceededError(capacity, 'input.capacity');
      return corrected;
    });
  }

  private correctFacts(
    candidate: CandidateEntity,
    facts: Partial<CandidateEntity>,
  ): Partial<CandidateEntity> {
    const { acceptsAgeFrom, acceptsAgeTo } = { ...candidate, ...facts };
    if (acceptsAgeFrom > acceptsAgeTo && facts.acceptsAgeTo === undefined) {
      throw new BadUserInputError('input.acceptsAgeFrom', `must not be above ${acceptsAgeTo}`, {
        rule: 'TOO_LARGE',
        value: acceptsAgeFrom,
        maximum: acceptsAgeTo,
      });
    }
    if (acceptsAgeFrom > acceptsAgeTo) {
      throw new BadUserInputError('input.acceptsAgeTo', 'must not be below acceptsAgeFrom', {
        rule: 'TOO_SMALL',
        value: acceptsAgeTo,
        minimum: acceptsAgeFrom,
      });
    }
    const { programAreas } = facts;
    const areas = programAreas && { programAreas: [...new Set(programAreas)] };
    return { ...facts, ...areas, ...toNeutralFacts(this.context, facts) };
  }
}

/** Answers with the names of what has become other. */
async function correctIdentity(
  manager: EntityManager,
  { id: candidateId }: CandidateEntity,
  identity: Partial<Pick<CandidateIdentityEntity, 'name' | 'phone' | 'email'>>,
): Promise<string[]> {
  if (Object.keys(identity).length === 0) return [];
  const known = await manager.findOneByOrFail(CandidateIdentityEntity, { candidateId });
  const changed = changedFacts(known, identity);
  const names = Object.keys(changed);
  if (names.length > 0) await manager.update(CandidateIdentityEntity, { candidateId }, changed);
  return names;
}

function vocabulariesOf(facts: Partial<CandidateEntity>): VocabularyKind[] {
  return Object.entries(VOCABULARY_OF).flatMap(([name, kind]) => (name in facts ? [kind] : []));
}

function ofVocabularies(
  facts: Partial<CandidateEntity>,
  kinds: readonly VocabularyKind[],
): Partial<CandidateEntity> {
  const kindOf = (name: string) => VOCABULARY_OF[name as keyof typeof VOCABULARY_OF];
  return Object.fromEntries(Object.entries(facts).filter(([name]) => kinds.includes(kindOf(name))));
}

const CLEARED: Readonly<Record<ClearableFact, { readonly identity?: object; readonly facts?: object }>> = {
  [ClearableFact.PHONE]: { identity: { phone: null } },
  [ClearableFact.EMAIL]: { identity: { email: null } },
  [ClearableFact.WEEKENDS_PER_MONTH]: { facts: { weekendsPerMonth: null } },
};

/** @throws BadUserInputError for a fact that is to be cleared and given at once */
function clearedBy(input: CorrectCandidateInput): {
  readonly identity: Partial<Pick<CandidateIdentityEntity, 'phone' | 'email'>>;
  readonly facts: Partial<Pick<CandidateEntity, 'weekendsPerMonth'>>;
} {
  const changes = (input.clear ?? []).map((fact) => CLEARED[fact]);
  const identity = Object.assign({}, ...changes.map((change) => change.identity));
  const facts = Object.assign({}, ...changes.map((change) => change.facts));
  for (const name of Object.keys({ ...identity, ...facts })) {
    const value = input[name as 'phone' | 'email' | 'weekendsPerMonth'];
    if (value !== null && value !== undefined)
      throw new BadUserInputError('input.clear', `must not name ${name}, which is given`, {
        rule: 'CLEARED_AND_GIVEN',
        value: name,
      });
  }
  return { identity, facts };
}

/** What is given, trimmed where it is a text. */
function given<Facts extends object>(facts: Facts): { [Name in keyof Facts]?: NonNullable<Facts[Name]> } {
  const entries = Object.entries(facts).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value]),
  ) as never;
}

import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Candidate } from '../candidates/candidate.type';
import type { DistrictRequest } from '../context/district-request';
import { CandidateStatus } from '../entities/candidate.enums';
import { SharingScope } from '../entities/sharing-scope';
import { VacancyStatus } from '../entities/vacancy-status';
import { WithheldReason } from '../entities/withheld-reason';
import { Vacancy } from '../vacancies/vacancy.type';
import type { CandidateFileLoaders } from './candidate-file.loaders';
import type { MissingChecksReader } from './missing-checks.reader';

/** Tells of an open place what `visibility.ts` keeps back of its candidate. */
@Resolver(() => Vacancy)
export class WithheldResolver {
  constructor(private readonly missing: MissingChecksReader) {}

  @FieldResolver(() => [WithheldReason], {
    nullable: true,
    description:
      'Why an open vacancy is not offered, or to the own district alone; empty when nothing keeps it back. Own district only, and null of one that is not OPEN.',
  })
  async withheldBecause(
    @Root() { candidateId, status }: Vacancy,
    @Ctx() request: DistrictRequest<CandidateFileLoaders>,
  ): Promise<WithheldReason[] | null> {
    if (status !== VacancyStatus.OPEN || !this.missing.isOwn(request.caller, candidateId)) return null;
    const candidate = await request.loaders.candidates.load(candidateId);
    if (candidate === null) return null;
    const missing = await this.missing.read(request, candidate);
    return reasonsOf(candidate, missing.length === 0);
  }
}

function reasonsOf({ status, protectedIdentity, sharing }: Candidate, isCleared: boolean): WithheldReason[] {
  return [
    ...(status === CandidateStatus.APPROVED ? [] : [WithheldReason.CANDIDATE_PAUSED]),
    ...(protectedIdentity ? [WithheldReason.PROTECTED_IDENTITY] : []),
    ...(isCleared ? [] : [WithheldReason.CLEARANCE_EXPIRED]),
    ...(sharing === SharingScope.DISTRICT ? [WithheldReason.NO_CONSENT] : []),
  ];
}

import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import { DateTimeScalar } from '../../../platform/graphql/date-time-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { Personal, PersonalEvent, personalList } from '../../harness/access-log/personal/personal';
import { type Connection, connectionOf } from '../../harness/paging/connection-of';
import { ProposalEndCode } from '../entities/proposal-end-code';
import { Answer, ProposalParty, ProposalStatus } from '../entities/proposal-status';

@Directive('@requiresScopes(scopes: [["brokering:read"]])')
@ObjectType({ simpleResolvers: true, description: 'A party’s word on a proposal; it is not changed.' })
export class ProposalAnswer {
  @Field(() => ProposalParty)
  party!: ProposalParty;

  @Field(() => Answer)
  answer!: Answer;

  @Field(() => String, {
    nullable: true,
    description: "Why it declined. The candidate's district is told the candidate's reasons only.",
  })
  reason!: string | null;

  @Field(() => DateTimeScalar)
  at!: Date;
}

const subjectsOf = ({ decisionId, candidateId }: Proposal) => [decisionId, candidateId];

/** `request`, `candidate`, `vacancy` and `answers` have resolvers of their own. */
@Directive('@key(fields: "id")')
@Directive('@requiresScopes(scopes: [["brokering:read"]])')
@Personal({ action: 'READ_PROPOSAL', subjectsOf })
@ObjectType('Proposal', {
  simpleResolvers: true,
  description: "Seen by staff of the requesting and of the candidate's district and by the resursteam.",
})
export class Proposal {
  @Field(() => ID)
  id!: string;

  requestId!: string;
  /** Of the request, for the access log. */
  decisionId!: string;
  candidateId!: string;
  vacancyId!: string;
  /** Whether the caller may be told reasons of all parties. */
  showsReasons!: boolean;

  @Field(() => ProposalStatus)
  status!: ProposalStatus;

  @Field(() => DateTimeScalar)
  proposedAt!: Date;

  @Field(() => Int, { description: 'It rises with every change and every answer.' })
  version!: number;

  @Field(() => DateTimeScalar)
  heldUntil!: Date;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it was withdrawn, or why its confirmation was undone, in words for people; `endCode` says the same for systems. Not for the candidate’s district.',
  })
  endReason!: string | null;

  @Field(() => ProposalEndCode, {
    nullable: true,
    description:
      'The same as a word, for the same readers; null while it is live, placed, or ended by an answer.',
  })
  endCode!: ProposalEndCode | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Of a placement that runs: since which day its candidate is not cleared any more (a check was not passed, is missing or too old, or the candidate has been rejected); null while it is. Which check it is stays in the candidate’s district, which is to act on it (`candidates(filter: { cleared: false })`), as the requesting district is for its client.',
  })
  clearanceLostOn!: IsoDate | null;

  /** For the resolver of `placement`: given once it is CONFIRMED. */
  placementId!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Of its placement, as confirmed.' })
  startsOn!: IsoDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Of its placement, as confirmed.' })
  endsOn!: IsoDate | null;
}

export const ProposalConnection = connectionOf(Proposal, {
  access: '@requiresScopes(scopes: [["brokering:read"]])',
  ...personalList('READ_PROPOSAL', subjectsOf),
});
export type ProposalConnection = Connection<Proposal>;

@Directive('@requiresScopes(scopes: [["brokering:read"]])')
@PersonalEvent('READ_PROPOSAL', ({ proposal }: ProposalChanged) => subjectsOf(proposal))
@ObjectType({ simpleResolvers: true, description: 'A proposal was made, answered or ended.' })
export class ProposalChanged {
  @Field(() => String)
  cursor!: string;

  @Field(() => Proposal)
  proposal!: Proposal;
}

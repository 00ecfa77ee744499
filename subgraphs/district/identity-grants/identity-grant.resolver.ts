import { Arg, Ctx, Directive, ID, Mutation, Resolver } from 'type-graphql';
import { DateTimeScalar } from '../../../platform/graphql/date-time-scalar';
import type { DistrictRequest } from '../context/district-request';
import type { IdentityGrantService } from './identity-grant.service';

@Resolver()
export class IdentityGrantResolver {
  constructor(private readonly grants: IdentityGrantService) {}

  @Directive('@inaccessible')
  @Directive('@route(by: "candidateId")')
  @Directive('@requiresScopes(scopes: [["service:internal"]])')
  @Mutation(() => Boolean)
  grantIdentity(
    @Arg('candidateId', () => ID) candidateId: string,
    @Arg('proposalId', () => ID) proposalId: string,
    @Arg('district', () => ID) district: string,
    @Arg('until', () => DateTimeScalar) until: Date,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<boolean> {
    return this.grants.grant(caller, { candidateId, proposalId, district, until });
  }

  @Directive('@inaccessible')
  @Directive('@route(by: "candidateId")')
  @Directive('@requiresScopes(scopes: [["service:internal"]])')
  @Mutation(() => Boolean)
  revokeIdentity(
    @Arg('candidateId', () => ID) candidateId: string,
    @Arg('proposalId', () => ID) proposalId: string,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<boolean> {
    return this.grants.revoke(caller, { candidateId, proposalId });
  }
}

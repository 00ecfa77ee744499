import { Arg, Ctx, Directive, ID, Mutation, Resolver } from 'type-graphql';
import { forgetKept } from '../../harness/kept/forget-kept';
import { keptCommands } from '../../harness/kept/kept.commands';
import { keptQueries } from '../../harness/kept/kept.queries';
import type { DistrictContext } from '../context/district-context';
import type { DistrictRequest } from '../context/district-request';
import { requireService } from '../policy/service-access';

const ROOTS = { infix: '', district: 'ROUTED' } as const;

export const KeptQueries = keptQueries(ROOTS);
export const KeptCommands = keptCommands(ROOTS);

@Resolver()
export class ForgetKeptResolver {
  constructor(private readonly context: DistrictContext) {}

  @Directive('@inaccessible')
  @Directive('@route(by: "district")')
  @Directive('@requiresScopes(scopes: [["service:internal"]])')
  @Mutation(() => Boolean, { description: 'Somebody’s work in a role of the district has ended.' })
  async forgetKept(
    @Arg('district', () => ID) district: string,
    @Arg('subject', () => ID) subject: string,
    @Arg('role', () => String) role: string,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<boolean> {
    requireService(caller);
    const { dataSource, territory } = this.context;
    await forgetKept(dataSource, { subject, role, codes: territory.storedCodesAmong([district]) });
    return true;
  }
}

import { Directive, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { DistrictEntry, DistrictRegistry } from '../../../schema/district-registry';
import { DistrictReference } from './district-reference.type';

/** As formedling resolves a reference (`resolveDistrictReference`): a retired district is its successor. */
@Resolver(() => DistrictReference)
export class DistrictReferenceResolver {
  constructor(private readonly registry: DistrictRegistry) {}

  @Directive('@shareable')
  @FieldResolver(() => String)
  name(@Root() { code }: DistrictReference): string {
    return this.entryOf(code).name;
  }

  @Directive('@shareable')
  @FieldResolver(() => String)
  region(@Root() { code }: DistrictReference): string {
    return this.entryOf(code).region;
  }

  @Directive('@shareable')
  @FieldResolver(() => DateScalar)
  validFrom(@Root() { code }: DistrictReference): string {
    return this.entryOf(code).validFrom;
  }

  @Directive('@shareable')
  @FieldResolver(() => DateScalar, { nullable: true })
  validTo(@Root() { code }: DistrictReference): string | null {
    return this.entryOf(code).validTo;
  }

  @Directive('@shareable')
  @FieldResolver(() => ID, { nullable: true })
  successor(@Root() { code }: DistrictReference): string | null {
    return this.entryOf(code).successor;
  }

  private entryOf(code: string): DistrictEntry {
    const entry = this.registry.resolve(code) ?? this.registry.find(code);
    if (entry === undefined) throw new Error(`The registry has no district "${code}".`);
    return entry;
  }
}

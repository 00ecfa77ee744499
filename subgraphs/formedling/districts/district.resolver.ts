import { Arg, Directive, ID, Query, Resolver } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { DistrictRegistry } from '../../../schema/district-registry';
import { toDistrictType } from './district.mapper';
import { DistrictType } from './district.type';

@Resolver(() => DistrictType)
export class DistrictResolver {
  constructor(private readonly registry: DistrictRegistry) {}

  @Directive('@requiresScopes(scopes: [["counts:read"]])')
  @Directive('@listSize(assumedSize: 14)')
  @Query(() => [DistrictType], { description: 'The district registry: those in force today, or on a date.' })
  districts(
    @Arg('on', () => DateScalar, { nullable: true, description: 'Those in force on this day. null: today.' })
    on: string | null,
  ): DistrictType[] {
    const registry = this.registry.at(on ?? this.registry.on);
    return registry.inForce.map((entry) => toDistrictType(entry, registry));
  }

  @Directive('@requiresScopes(scopes: [["counts:read"]])')
  @Query(() => DistrictType, {
    nullable: true,
    description: 'One district of the registry; null for a code that was never one.',
  })
  district(
    @Arg('code', () => ID, { description: 'In force or retired.' }) code: string,
  ): DistrictType | null {
    const entry = this.registry.find(code);
    return entry ? toDistrictType(entry, this.registry) : null;
  }
}

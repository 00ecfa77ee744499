import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Personal } from '../../harness/access-log/personal/personal';
import { DistrictType } from '../districts/district.type';

@Directive('@requiresScopes(scopes: [["brokering:read"]])')
@Personal({ action: 'READ_COUNT', subjectsOf: ({ counted }) => counted ?? [] })
@ObjectType({ simpleResolvers: true, description: 'How many requests a district has made.' })
export class RequestCount {
  /** Global ids of the decisions, where they are few: for the access log. */
  counted!: readonly string[] | null;

  @Field(() => DistrictType)
  district!: DistrictType;

  @Field(() => Int)
  count!: number;
}

import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { StaffRole } from '../entities/staff-role';
import { STAFF_TEXTS } from './staff-texts';

/** `district` has a resolver of its own. */
@Directive('@requiresScopes(scopes: [["work:read"]])')
@ObjectType('StaffName', {
  simpleResolvers: true,
  description: 'Who has done something, as colleagues are told of it.',
})
export class StaffName {
  districtCode!: string | null;

  @Field(() => ID, { description: STAFF_TEXTS.sub })
  sub!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Told to whom works at the same place, the district or the city, and to administrators of the city. null for others.',
  })
  name!: string | null;

  @Field(() => StaffRole)
  role!: StaffRole;
}

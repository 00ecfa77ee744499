import { Field, ID, InputType } from 'type-graphql';
import { SHARED_TEXTS } from '../../vocabulary/shared-texts';
import { StaffRole } from '../entities/staff-role';

@InputType({ description: SHARED_TEXTS.filter })
export class StaffMemberFilter {
  @Field(() => [ID], { nullable: true, description: SHARED_TEXTS.districts })
  districts?: string[] | null;

  @Field(() => [StaffRole], { nullable: true, description: 'With any of these roles.' })
  roles?: StaffRole[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: those who may sign in today. false: those who may not, yet or any more. null: both.',
  })
  inForce?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Stands in the name, in capitals or not.' })
  name?: string | null;
}

import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { StaffRole } from '../entities/staff-role';
import { STAFF_TEXTS } from './staff-texts';

@InputType({ description: 'Facts as they are from now on; all of them, also those that stay.' })
export class ChangeStaffMemberInput {
  @Field(() => ID, { description: STAFF_TEXTS.id })
  id!: string;

  @Field(() => Int, { description: STAFF_TEXTS.version })
  version!: number;

  @Field(() => String, { description: STAFF_TEXTS.name })
  name!: string;

  @Field(() => StaffRole, { description: 'What the person does in the hub.' })
  role!: StaffRole;

  @Field(() => ID, { nullable: true, description: STAFF_TEXTS.district })
  district?: string | null;

  @Field(() => String, { nullable: true, description: STAFF_TEXTS.unit })
  unit?: string | null;

  @Field(() => DateScalar, { description: STAFF_TEXTS.from })
  from!: IsoDate;

  @Field(() => DateScalar, { nullable: true, description: STAFF_TEXTS.until })
  until?: IsoDate | null;
}

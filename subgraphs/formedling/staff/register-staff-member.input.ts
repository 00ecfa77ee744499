import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { StaffRole } from '../entities/staff-role';
import { STAFF_TEXTS } from './staff-texts';

@InputType({ description: 'Somebody new among the staff.' })
export class RegisterStaffMemberInput {
  @Field(() => String, { description: STAFF_TEXTS.sub })
  sub!: string;

  @Field(() => String, { nullable: true, description: STAFF_TEXTS.issuer })
  issuer?: string | null;

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

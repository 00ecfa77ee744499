import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { type Connection, connectionOf } from '../../harness/paging/connection-of';
import { StaffRole } from '../entities/staff-role';
import { STAFF_TEXTS } from './staff-texts';

const ACCESS = '@requiresScopes(scopes: [["staff:read"]])';

/** `district` has a resolver of its own. */
@Directive(ACCESS)
@ObjectType('StaffMember', {
  simpleResolvers: true,
  description:
    'Somebody who works with the hub: who that is, as what, for which district, from when until when.',
})
export class StaffMember {
  @Field(() => ID)
  id!: string;

  districtCode!: string | null;

  @Field(() => String, { description: STAFF_TEXTS.sub })
  sub!: string;

  @Field(() => String, { nullable: true, description: STAFF_TEXTS.issuer })
  issuer!: string | null;

  @Field(() => String)
  name!: string;

  @Field(() => StaffRole)
  role!: StaffRole;

  @Field(() => String, { nullable: true })
  unit!: string | null;

  @Field(() => DateScalar, { description: STAFF_TEXTS.from })
  from!: IsoDate;

  @Field(() => DateScalar, { nullable: true, description: STAFF_TEXTS.until })
  until!: IsoDate | null;

  @Field(() => Int, { description: 'Rises with every change.' })
  version!: number;
}

export const StaffMemberConnection = connectionOf(StaffMember, { access: ACCESS });
export type StaffMemberConnection = Connection<StaffMember>;

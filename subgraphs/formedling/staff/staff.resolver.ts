import { Arg, Ctx, Directive, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { DistrictRegistry } from '../../../schema/district-registry';
import { After, First } from '../../harness/paging/page.args';
import type { FormedlingRequest } from '../context/formedling-request';
import { resolveDistrictReference } from '../districts/district.reference';
import { DistrictType } from '../districts/district.type';
import { ChangeStaffMemberInput } from './change-staff-member.input';
import { EndStaffMemberInput } from './end-staff-member.input';
import { RegisterStaffMemberInput } from './register-staff-member.input';
import type { StaffReader } from './staff.reader';
import type { StaffService } from './staff.service';
import { StaffMemberFilter } from './staff-member.filter';
import { StaffMember, StaffMemberConnection } from './staff-member.type';
import { STAFF_TEXTS } from './staff-texts';

const READ = '@requiresScopes(scopes: [["staff:read"]])';
const WRITE = '@requiresScopes(scopes: [["staff:write"]])';
const ADMIN = '@policy(policies: [["role:admin"]])';

@Resolver(() => StaffMember)
export class StaffResolver {
  constructor(
    private readonly reader: StaffReader,
    private readonly service: StaffService,
    private readonly registry: DistrictRegistry,
  ) {}

  @Directive(READ)
  @Directive(ADMIN)
  @Directive('@listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"])')
  @Query(() => StaffMemberConnection, {
    description:
      'Who works with the hub, by name: of the own district, or of all for an administrator of the city.',
  })
  staffMembers(
    @Arg('filter', () => StaffMemberFilter, {
      nullable: true,
      validate: false,
      description: 'Which of them. null: all.',
    })
    filter: StaffMemberFilter | null,
    @First(20) first: number,
    @After() after: string | null,
    @Ctx() { caller }: FormedlingRequest,
  ): Promise<StaffMemberConnection> {
    return this.reader.list(caller, { filter, first, after });
  }

  @Directive(READ)
  @Directive(ADMIN)
  @Query(() => StaffMember, { nullable: true, description: 'Somebody of the staff register.' })
  staffMember(
    @Arg('id', () => ID, { description: STAFF_TEXTS.id }) id: string,
    @Ctx() { caller }: FormedlingRequest,
  ): Promise<StaffMember | null> {
    return this.reader.one(caller, id);
  }

  @Directive(WRITE)
  @Directive(ADMIN)
  @Mutation(() => StaffMember, { nullable: true, description: 'From then on the person may sign in.' })
  async registerStaffMember(
    @Arg('input', () => RegisterStaffMemberInput, { validate: false, description: 'Who it is.' })
    input: RegisterStaffMemberInput,
    @Ctx() { caller }: FormedlingRequest,
  ): Promise<StaffMember | null> {
    return this.reader.one(caller, await this.service.register(caller, input));
  }

  @Directive(WRITE)
  @Directive(ADMIN)
  @Mutation(() => StaffMember, {
    nullable: true,
    description: 'What the person has open ends at once, and the next sign-in is as who that is by then.',
  })
  async changeStaffMember(
    @Arg('input', () => ChangeStaffMemberInput, { validate: false, description: 'Who it is from now on.' })
    input: ChangeStaffMemberInput,
    @Ctx() { caller }: FormedlingRequest,
  ): Promise<StaffMember | null> {
    return this.reader.one(caller, await this.service.change(caller, input));
  }

  @Directive(WRITE)
  @Directive(ADMIN)
  @Mutation(() => StaffMember, {
    nullable: true,
    description:
      'The person signs in no more, at once or after a last day. What has been done stays under the name.',
  })
  async endStaffMember(
    @Arg('input', () => EndStaffMemberInput, { validate: false, description: 'Whose work ends, and when.' })
    input: EndStaffMemberInput,
    @Ctx() { caller }: FormedlingRequest,
  ): Promise<StaffMember | null> {
    return this.reader.one(caller, await this.service.end(caller, input));
  }

  @FieldResolver(() => DistrictType, { nullable: true })
  district(@Root() { districtCode }: StaffMember): DistrictType | null {
    return districtCode === null ? null : resolveDistrictReference(this.registry, { code: districtCode });
  }
}

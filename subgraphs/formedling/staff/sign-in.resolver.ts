import { Arg, Directive, ID, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { DateTimeScalar } from '../../../platform/graphql/date-time-scalar';
import { subscribedByInstance } from '../../harness/schema/subgraph-schema';
import type { FormedlingContext } from '../context/formedling-context';
import { EndedSession } from './ended-session.type';
import { LONGEST_SESSION_MS, lockEnding, recordEnding } from './session-endings';
import type { StaffReader } from './staff.reader';
import { StaffMember } from './staff-member.type';

const SERVICE = '@requiresScopes(scopes: [["service:internal"]])';

/** For the gateways, which sign people in; clients never see it. */
@Resolver()
export class SignInResolver {
  constructor(
    private readonly context: FormedlingContext,
    private readonly reader: StaffReader,
  ) {}

  @Directive('@inaccessible')
  @Directive(SERVICE)
  @Query(() => StaffMember, { nullable: true, description: 'Who of the staff that is, today.' })
  staffInForce(
    @Arg('sub', () => ID, { description: "The person's name at the provider." }) sub: string,
    @Arg('issuer', () => String, { description: 'The provider.' }) issuer: string,
  ): Promise<StaffMember | null> {
    return this.reader.inForce({ sub, issuer });
  }

  @Directive('@inaccessible')
  @Directive(SERVICE)
  @Directive('@listSize(assumedSize: 100)')
  @Query(() => [EndedSession], { description: 'Those that could still live.' })
  endedSessions(): Promise<EndedSession[]> {
    return this.reader.endedSessions();
  }

  @Directive('@inaccessible')
  @Directive(SERVICE)
  @Mutation(() => Boolean, { description: 'Somebody has signed out: told to every gateway.' })
  async endSession(
    @Arg('sid', () => ID, { description: 'Of the session.' }) sid: string,
    @Arg('until', () => DateTimeScalar, { description: 'When it would have ended by itself.' }) until: Date,
  ): Promise<boolean> {
    return this.record({ sid, sub: null, at: this.context.clock() }, until);
  }

  @Directive('@inaccessible')
  @Directive(SERVICE)
  @Mutation(() => Boolean, {
    description: 'Somebody has signed out everywhere: all sessions of the person, told to every gateway.',
  })
  async endSessionsOf(
    @Arg('sub', () => ID, { description: 'Of the person.' }) sub: string,
    @Arg('at', () => DateTimeScalar, { description: 'Sessions that began until then.' }) at: Date,
    @Arg('until', () => DateTimeScalar, { description: 'When none of them could live any more.' })
    until: Date,
  ): Promise<boolean> {
    return this.record({ sid: null, sub, at }, until);
  }

  private async record(ended: Pick<EndedSession, 'sid' | 'sub' | 'at'>, until: Date): Promise<boolean> {
    const { dataSource, clock } = this.context;
    const latest = new Date(Math.min(until.getTime(), clock().getTime() + LONGEST_SESSION_MS));
    await dataSource.transaction(async (manager) => {
      const id = await lockEnding(manager);
      await recordEnding(manager, id, { ...ended, byPerson: true, until: latest });
    });
    return true;
  }

  @Directive('@inaccessible')
  @Directive(SERVICE)
  @Subscription(() => EndedSession, {
    subscribe: subscribedByInstance,
    description: 'Sessions that end before their time, from now on.',
  })
  sessionEnded(@Root() ended: EndedSession): EndedSession {
    return ended;
  }
}

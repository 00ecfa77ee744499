import { Arg } from 'type-graphql';

/** The argument `after` of a subscription. */
export const AfterEvent = () =>
  Arg('after', () => String, {
    nullable: true,
    description:
      'The last `cursor` received: what came after it is sent first, with nothing lost. Before the first one has come, `since:` and the moment (RFC 3339) at which the client began. null: what happens from now on.',
  });

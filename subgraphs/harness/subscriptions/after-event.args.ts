import { Arg } from 'type-graphql';

/** The argument `after` of a subscription. */
export const AfterEvent = () =>
  Arg('after', () => String, {
    nullable: true,
    description:
      'The last `cursor` received: what came after it is sent first, with nothing lost. Or `since:` and a moment (RFC 3339). null: what happens from now on.',
  });

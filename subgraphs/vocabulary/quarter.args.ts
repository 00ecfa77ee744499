import { Arg, Int } from 'type-graphql';

/** The argument `year` of figures. */
export const Year = () => Arg('year', () => Int, { description: 'Of the calendar, from 1900 on.' });

/** The argument `quarter` of figures. */
export const Quarter = () =>
  Arg('quarter', () => Int, {
    description: '1 to 4. What is counted on a day, is counted on the last of the quarter.',
  });

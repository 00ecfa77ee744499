import { Directive, Field, ObjectType } from 'type-graphql';
import type { PageInfoFields } from './page';

@Directive('@shareable')
@Directive('@authenticated')
@ObjectType({
  simpleResolvers: true,
  description: 'Where a page lies in its list (Relay cursor connections), which is read forward.',
})
export class PageInfo implements PageInfoFields {
  @Field(() => Boolean, { description: 'Whether there are rows after this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether `after` was given.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Of the first row; null for an empty page.' })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of the last row, for `after`; null for an empty page.',
  })
  endCursor!: string | null;
}

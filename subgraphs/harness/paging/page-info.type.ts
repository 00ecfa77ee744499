import { Directive, Field, ObjectType } from 'type-graphql';
import type { PageInfoFields } from './page';

@Directive('@shareable')
@Directive('@authenticated')
@ObjectType({ simpleResolvers: true })
export class PageInfo implements PageInfoFields {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => Boolean)
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true })
  startCursor!: string | null;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

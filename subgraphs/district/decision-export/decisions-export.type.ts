import { Directive, Field, ObjectType } from 'type-graphql';
import { Personal } from '../../harness/access-log/personal/personal';

@Directive('@requiresScopes(scopes: [["decisions:read"]])')
@Personal({ action: 'READ_DECISION', subjectsOf: ({ decisionIds }) => decisionIds })
@ObjectType({ simpleResolvers: true, description: 'A file of the own district’s decisions.' })
export class DecisionsExport {
  /** Global ids of the decisions that it tells of, for the access log. */
  decisionIds!: readonly string[];

  @Field(() => String)
  fileName!: string;

  @Field(() => String)
  contentType!: string;

  @Field(() => String)
  content!: string;
}

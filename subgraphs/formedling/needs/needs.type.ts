import { Directive, ObjectType } from 'type-graphql';
import { NeedsFields } from '../../vocabulary/needs-fields';

@Directive('@requiresScopes(scopes: [["brokering:read"]])')
@ObjectType({
  simpleResolvers: true,
  description: 'What is asked for, in neutral facts: nothing of the client.',
})
export class Needs extends NeedsFields {}

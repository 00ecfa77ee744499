import { Directive, ObjectType } from 'type-graphql';
import { NeedsFields } from '../../vocabulary/needs-fields';
import { NEEDS_TEXT } from '../../vocabulary/needs-texts';

@Directive('@requiresScopes(scopes: [["brokering:read"]])')
@ObjectType({
  simpleResolvers: true,
  description: NEEDS_TEXT,
})
export class Needs extends NeedsFields {}

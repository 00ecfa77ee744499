import { Directive, ObjectType } from 'type-graphql';
import { NeedsFields } from '../../vocabulary/needs-fields';

/** What the brokering tells of a request. */
@Directive('@external')
@Directive('@requiresScopes(scopes: [["brokering:read"]])')
@ObjectType({ simpleResolvers: true })
export class Needs extends NeedsFields {}

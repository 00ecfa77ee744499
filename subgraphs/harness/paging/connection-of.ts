import { type ClassType, Directive, Field, Int, ObjectType } from 'type-graphql';
import type { Edge, PageInfoFields } from './page';
import { PageInfo } from './page-info.type';

export interface ConnectionOptions {
  /** Who may see it: a directive. */
  readonly access: string;
  /** Whether more than one subgraph has it. */
  readonly isShareable?: boolean;
  /** Of its types, before `Edge` and `Connection`; the node's where nothing is given. */
  readonly name?: string;
  /** Marks of the two types, such as `PersonalEdge` and `PersonalPage`. */
  readonly edge?: ClassDecorator;
  readonly page?: ClassDecorator;
  readonly totalCount?: { readonly nullable: boolean; readonly description: string };
}

/** A page as a resolver gives it. */
export interface Connection<Node> {
  readonly edges: readonly Edge<Node>[];
  readonly nodes: readonly Node[];
  readonly pageInfo: PageInfoFields;
  /** Counted only when it is selected. */
  readonly totalCount: () => Promise<number>;
}

const ALL_PAGES = { nullable: false, description: 'Rows of all pages together.' };

/** The object types of a list that is read page by page (Relay cursor connections): `<Name>Connection`, and `<Name>Edge` with it. */
export function connectionOf<Node extends object>(
  nodeType: ClassType<Node>,
  { access, isShareable, name = nodeType.name, edge, page, totalCount = ALL_PAGES }: ConnectionOptions,
): ClassType<Connection<Node>> {
  class NodeEdge implements Edge<Node> {
    @Field(() => String, { description: 'Opaque: given as `after`, a page begins behind this row.' })
    cursor!: string;

    @Field(() => nodeType)
    node!: Node;
  }
  class NodeConnection implements Connection<Node> {
    @Field(() => [NodeEdge], { description: 'The rows, each with its cursor.' })
    edges!: readonly Edge<Node>[];

    @Field(() => [nodeType], { description: 'The rows themselves.' })
    nodes!: readonly Node[];

    @Field(() => PageInfo)
    pageInfo!: PageInfoFields;

    @Field(() => Int, totalCount)
    totalCount!: () => Promise<number>;
  }
  const shared = isShareable ? Directive('@shareable') : undefined;
  toObjectType(
    NodeEdge,
    [`${name}Edge`, `A row of a page of \`${nodeType.name}\`.`],
    [shared, edge, Directive(access)],
  );
  toObjectType(
    NodeConnection,
    [`${name}Connection`, `A page of a list of \`${nodeType.name}\`.`],
    [shared, page, Directive(access)],
  );
  return NodeConnection;
}

/** Marks know a class by its name. */
function toObjectType(
  target: ClassType,
  [name, description]: readonly [string, string],
  marks: readonly (ClassDecorator | undefined)[],
): void {
  Object.defineProperty(target, 'name', { value: name });
  ObjectType(name, { simpleResolvers: true, description })(target);
  for (const mark of marks) mark?.(target);
}

import { type ClassType, Directive, Field } from 'type-graphql';
import { type Connection, type ConnectionOptions, connectionOf } from '../../harness/paging/connection-of';
import { MissingDistrict } from './missing-district.type';

/** A page of what all districts have together. */
export interface PoolConnection<Node> extends Connection<Node> {
  readonly missingDistricts: readonly MissingDistrict[];
}

const UNKNOWN_TOTAL = {
  nullable: true,
  description: 'Rows of all pages together; null while a district is missing.',
} as const;

/** A connection that tells which districts are missing in it. */
export function poolConnectionOf<Node extends object>(
  nodeType: ClassType<Node>,
  options: Omit<ConnectionOptions, 'totalCount'>,
): ClassType<PoolConnection<Node>> {
  const type = connectionOf(nodeType, { ...options, totalCount: UNKNOWN_TOTAL });
  Field(() => [MissingDistrict], { description: 'Districts that did not answer: their rows are not here.' })(
    type.prototype,
    'missingDistricts',
  );
  Directive('@listSize(assumedSize: 1)')(type.prototype, 'missingDistricts');
  return type as ClassType<PoolConnection<Node>>;
}

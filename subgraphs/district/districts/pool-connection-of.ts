import { Arg, type ClassType, Directive, Field } from 'type-graphql';
import type { KeysArguments } from '../../harness/access-log/record/sealed-keys';
import { type Connection, type ConnectionOptions, connectionOf } from '../../harness/paging/connection-of';
import { MissingDistrict } from './missing-district.type';

/** A page of what all districts have together. */
export interface PoolConnection<Node> extends Connection<Node> {
  readonly missingDistricts: readonly MissingDistrict[];
  readonly keys: (args: KeysArguments) => Promise<string | null>;
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
  addKeys(type);
  return type as ClassType<PoolConnection<Node>>;
}

function addKeys({ prototype }: ClassType): void {
  Field(() => String, {
    nullable: true,
    description: 'For the gateway alone: the cursors of the page, sealed. null for anybody else.',
  })(prototype, 'keys');
  Directive('@inaccessible')(prototype, 'keys');
  Arg('for', () => String, { description: "The gateway's own token, which says for which key to seal." })(
    prototype,
    'keys',
    0,
  );
  Arg('total', () => Boolean, {
    defaultValue: false,
    description: 'Whether to count all rows.',
  })(prototype, 'keys', 1);
}

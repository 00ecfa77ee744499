import type { DocumentNode, FieldNode, OperationDefinitionNode } from 'graphql';
import type { Grants } from '../../platform/access/grants';
import { BoundedCache } from '../../platform/concurrency/bounded-cache';
import { SharedWork } from '../../platform/concurrency/shared-work';
import type { AccessRules } from './access-rules';
import { findDemands, type OperationDemands, refusedFields } from './operation-demands';

/** What of an operation is for those who fail the same requirements. */
export interface OperationPart {
  /** Equal for parts of one operation that refuse the same; empty for the whole. */
  readonly key: string;
  /** Fields of the operation's document that are not for them. */
  readonly refused: ReadonlySet<FieldNode>;
}

export const WHOLE: OperationPart = { key: '', refused: new Set() };

export interface VariantsOptions<T> {
  readonly rules: AccessRules;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** What is made of the operation for those who may see all of it. */
  readonly whole: T;
  /** Makes of the operation what is for the others. */
  readonly make: (part: OperationPart) => T | Promise<T>;
}

/** Of one operation: as many as there are kinds of callers who see different parts of it. */
const VARIANTS_PER_OPERATION = 32;

/**
 * One operation as its callers may have it: made whole, and once more for each set of requirements that callers have
 * failed, without the fields that ask for them. Most callers may see all that they ask for and share the whole.
 */
export class VariantsByDemand<T> {
  /** Null when the operation is for everybody. */
  private readonly demands: OperationDemands | null;
  private readonly underWay = new SharedWork<string>();
  /** By the numbers of the failed requirements. */
  private readonly parts = new BoundedCache<string, T>(VARIANTS_PER_OPERATION);

  constructor(private readonly options: VariantsOptions<T>) {
    this.demands = findDemands(options.rules, options.document, options.operation);
  }

  /** What these grants, or nobody (null), may have of the operation; at once when it is made already. Rejects as `make` does. */
  for(grants: Grants | null): T | Promise<T> {
    const { demands } = this;
    if (demands === null) return this.options.whole;
    const permissions = this.options.rules.permissionsOf(grants);
    let failed = '';
    for (const id of demands.ids) if (!permissions[id]) failed += `${id} `;
    if (failed === '') return this.options.whole;
    return (
      this.parts.get(failed) ?? this.makePart({ key: failed, refused: refusedFields(demands, permissions) })
    );
  }

  private makePart(part: OperationPart): Promise<T> {
    return this.underWay.run(part.key, async () => {
      const made = await this.options.make(part);
      this.parts.set(part.key, made);
      return made;
    });
  }
}

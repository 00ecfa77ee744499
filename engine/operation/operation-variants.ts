import type { DocumentNode, OperationTypeNode } from 'graphql';
import { BoundedCache } from '../../platform/concurrency/bounded-cache';
import type { Caller } from '../../platform/tokens/token-verifier';
import { findDemands, type OperationDemands, refusedFields } from '../access/operation-demands';
import {
  type Engine,
  type OperationPart,
  type PreparedQuery,
  prepareQuery,
  type ReadOperation,
  readOperation,
} from './prepared-operation';

/** Of one operation: as many as there are kinds of callers who see different parts of it. */
const VARIANTS_PER_OPERATION = 32;

/**
 * One operation as its callers may have it: planned whole, and once more for each set of requirements that callers have
 * failed, without the fields that ask for them. Most callers may see all that they ask for and share the whole.
 */
export class OperationVariants {
  readonly kind: OperationTypeNode;
  /** Null when the operation is for everybody. */
  private readonly demands: OperationDemands | null;
  private readonly inPreparation = new Map<string, Promise<PreparedQuery>>();
  /** By the numbers of the failed requirements. */
  private readonly parts = new BoundedCache<string, PreparedQuery>(VARIANTS_PER_OPERATION);

  private constructor(
    private readonly engine: Engine,
    read: ReadOperation,
    private readonly whole: PreparedQuery,
    private readonly preparePart: (part: OperationPart) => Promise<PreparedQuery>,
  ) {
    this.kind = read.operation.operation;
    this.demands = findDemands(
      engine.supergraph.accessRules,
      read.protectedDocument,
      read.protectedOperation,
    );
  }

  /** @throws OperationNotFoundError, and as `QueryPlanner.plan` does */
  static async prepare(
    engine: Engine,
    document: DocumentNode,
    operationName: string | null,
    dial: number,
  ): Promise<OperationVariants> {
    const read = readOperation(engine, document, operationName);
    const prepare = (part?: OperationPart) => prepareQuery(engine, read, dial, part);
    return new OperationVariants(engine, read, await prepare(), prepare);
  }

  /**
   * What this caller, or nobody (null), may have of the operation; at once when it is planned already.
   * Rejects as `QueryPlanner.plan` does.
   */
  for(caller: Caller | null): PreparedQuery | Promise<PreparedQuery> {
    if (this.demands === null) return this.whole;
    const permissions = this.engine.supergraph.accessRules.permissionsOf(caller);
    let failed = '';
    for (const id of this.demands.ids) if (!permissions[id]) failed += `${id} `;
    if (failed === '') return this.whole;
    const demands = this.demands;
    return (
      this.parts.get(failed) ?? this.partFor({ key: failed, refused: refusedFields(demands, permissions) })
    );
  }

  private partFor(part: OperationPart): Promise<PreparedQuery> {
    let prepared = this.inPreparation.get(part.key);
    if (prepared === undefined) {
      prepared = this.preparePart(part)
        .then((query) => {
          this.parts.set(part.key, query);
          return query;
        })
        .finally(() => this.inPreparation.delete(part.key));
      this.inPreparation.set(part.key, prepared);
    }
    return prepared;
  }
}

import type { DocumentNode, OperationTypeNode } from 'graphql';
import { BoundedCache } from '../../subgraphs/service/bounded-cache';
import type { Caller } from '../../subgraphs/service/token-verifier';
import {
  type Engine,
  type OperationPart,
  type PreparedQuery,
  prepareQuery,
  readOperation,
} from '../execute/prepared-operation';
import { findDemands, type OperationDemands, refusedFields } from './operation-demands';

/** Of one operation: as many as there are kinds of callers who see different parts of it. */
const VARIANTS_PER_OPERATION = 32;

/**
 * One operation as its callers may have it: planned whole, and once more for each set of requirements that callers have
 * failed, without the fields that ask for them. Most callers may see all that they ask for and share the whole.
 */
export class OperationVariants {
  readonly kind: OperationTypeNode;
  private readonly whole: PreparedQuery;
  /** Null when the operation is for everybody. */
  private readonly demands: OperationDemands | null;
  /** By the numbers of the failed requirements. */
  private readonly parts = new BoundedCache<string, PreparedQuery>(VARIANTS_PER_OPERATION);
  private readonly preparePart: (part: OperationPart) => PreparedQuery;

  /** @throws OperationNotFoundError, PlanningError */
  constructor(
    private readonly engine: Engine,
    document: DocumentNode,
    operationName: string | null,
    dial: number,
  ) {
    const read = readOperation(engine, document, operationName);
    this.kind = read.operation.operation;
    this.whole = prepareQuery(engine, read, dial);
    this.demands = findDemands(
      engine.supergraph.accessRules,
      read.protectedDocument,
      read.protectedOperation,
    );
    this.preparePart = (part) => prepareQuery(engine, read, dial, part);
  }

  /** What this caller, or nobody (null), may have of the operation. @throws PlanningError */
  for(caller: Caller | null): PreparedQuery {
    if (this.demands === null) return this.whole;
    const permissions = this.engine.supergraph.accessRules.permissionsOf(caller);
    let failed = '';
    for (const id of this.demands.ids) if (!permissions[id]) failed += `${id} `;
    if (failed === '') return this.whole;
    let part = this.parts.get(failed);
    if (part === undefined) {
      part = this.preparePart({ key: failed, refused: refusedFields(this.demands, permissions) });
      this.parts.set(failed, part);
    }
    return part;
  }
}

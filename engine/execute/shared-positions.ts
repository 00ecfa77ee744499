import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql';
import type { RequiresSelection } from '../plan/nodes/query-plan';
import { fragmentsOf } from '../syntax/split-operation';

/** What the fetches so far select at one place of the response, all types together. */
interface Position {
  readonly leaves: Set<string>;
  readonly children: Map<string, Position>;
}

/**
 * Finds, while a plan is compiled fetch by fetch, the places where equal entities can be one object.
 *
 * Where an object holds nothing but the fields of the representation that it is fetched by, objects with the same
 * representation text have the same content: the executor keeps one of them and puts it in every such place, so that
 * merging, later walks and writing happen once per entity instead of once per place.
 */
export class SharedPositions {
  private readonly root = createPosition();
  private readonly shared = new Set<string>();

  readonly isShared = (responsePath: readonly string[]): boolean => this.shared.has(responsePath.join('.'));

  /** Records what a fetch will put at the path: the selection of its root fields, or of one entity field. */
  addSelections(responsePath: readonly string[], operation: DocumentNode, entityKey?: string): void {
    const fragments = fragmentsOf(operation);
    const collect = (position: Position, { selections }: SelectionSetNode): void => {
      for (const node of selections) {
        if (node.kind !== Kind.FIELD) {
          const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
          if (fragment !== undefined) collect(position, fragment.selectionSet);
        } else {
          const key = (node.alias ?? node.name).value;
          if (node.selectionSet === undefined) position.leaves.add(key);
          else collect(childOf(position, key), node.selectionSet);
        }
      }
    };
    const position = this.positionAt(responsePath);
    for (const definition of operation.definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
      const entityField = definition.selectionSet.selections.find(
        (node) => node.kind === Kind.FIELD && (node.alias ?? node.name).value === entityKey,
      );
      if (entityKey === undefined) collect(position, definition.selectionSet);
      else if (entityField?.kind === Kind.FIELD) collect(position, entityField.selectionSet!);
    }
  }

  /** Marks the path as shared if objects there hold only what `requires` takes; true if so. */
  share(responsePath: readonly string[], requires: readonly RequiresSelection[]): boolean {
    const { leaves, children } = this.positionAt(responsePath);
    const coversAll = (node: RequiresSelection) =>
      node.kind === 'InlineFragment' &&
      !node.skipIf &&
      !node.includeIf &&
      [...leaves].every(
        (leaf) => leaf === '__typename' || node.selections.some((field) => isLeaf(field, leaf)),
      );
    if (responsePath.length === 0 || children.size > 0 || !requires.every(coversAll)) return false;
    this.shared.add(responsePath.join('.'));
    return true;
  }

  private positionAt(responsePath: readonly string[]): Position {
    return responsePath.reduce(childOf, this.root);
  }
}

function createPosition(): Position {
  return { leaves: new Set(), children: new Map() };
}

function childOf(position: Position, key: string): Position {
  const child = position.children.get(key) ?? createPosition();
  position.children.set(key, child);
  return child;
}

function isLeaf(node: RequiresSelection, responseKey: string): boolean {
  return node.kind === 'Field' && node.name === responseKey && !node.selections?.length;
}

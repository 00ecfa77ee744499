import { type DocumentNode, Kind } from 'graphql';

/** Which types are which, over the whole supergraph, inaccessible types included. */
export class TypeIndex {
  private constructor(
    private readonly objects: ReadonlySet<string>,
    /** Abstract type → the names an object of it may carry: its object types and, for interface objects, interfaces. */
    private readonly members: ReadonlyMap<string, ReadonlySet<string>>,
  ) {}

  static of(supergraph: DocumentNode): TypeIndex {
    const objects = new Set<string>();
    const members = new Map<string, Set<string>>();
    const add = (abstractType: string, member: string) => {
      const set = members.get(abstractType) ?? new Set();
      members.set(abstractType, set.add(member));
    };
    for (const node of supergraph.definitions) {
      if (node.kind === Kind.OBJECT_TYPE_DEFINITION) objects.add(node.name.value);
      if (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION) {
        for (const implemented of node.interfaces ?? []) add(implemented.name.value, node.name.value);
      }
      if (node.kind === Kind.UNION_TYPE_DEFINITION) {
        for (const member of node.types ?? []) add(node.name.value, member.name.value);
      }
    }
    return new TypeIndex(objects, members);
  }

  isObjectType(name: string): boolean {
    return this.objects.has(name);
  }

  /** True when `name` is `type` or a member or implementation of it. */
  isSubtype(name: string, type: string): boolean {
    return name === type || (this.members.get(type)?.has(name) ?? false);
  }

  /** In either direction: an interface object carries the interface's name where an implementation is asked for. */
  overlaps(name: string, type: string): boolean {
    return this.isSubtype(name, type) || this.isSubtype(type, name);
  }
}

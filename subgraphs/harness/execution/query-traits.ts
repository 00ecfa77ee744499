import { type DocumentNode, Kind, visit } from 'graphql';

/** What of a document decides how it is compiled. */
export interface QueryTraits {
  /** Variables that `@skip` and `@include` depend on. */
  readonly conditions: readonly string[];
  /** Asks for the schema, or for a key that cannot be a property like others. */
  readonly isOdd: boolean;
}

const CONDITIONS: ReadonlySet<string> = new Set(['skip', 'include']);
const SCHEMA_FIELDS: ReadonlySet<string> = new Set(['__schema', '__type']);

export function traitsOf(document: DocumentNode): QueryTraits {
  const conditions = new Set<string>();
  let isOdd = false;
  visit(document, {
    Field: ({ name, alias }) => {
      isOdd ||= SCHEMA_FIELDS.has(name.value) || alias?.value === '__proto__';
    },
    Directive: ({ name, arguments: given = [] }) => {
      if (!CONDITIONS.has(name.value)) return;
      for (const { value } of given) if (value.kind === Kind.VARIABLE) conditions.add(value.name.value);
    },
  });
  return { conditions: [...conditions], isOdd };
}

import { type ConstDirectiveNode, type DocumentNode, Kind, parse, visit } from 'graphql';

/** Names of the fields that a plan may fetch without the client's asking: those of keys and `@requires`. */
export interface HiddenFields {
  readonly names: ReadonlySet<string>;
  /** Those fetched with arguments, which may differ from the client's. */
  readonly withArguments: ReadonlySet<string>;
}

/** Directives of the join specification whose argument is a field set that plans fetch for the gateway's own use. */
const FIELD_SETS: Readonly<Record<string, string>> = {
  join__type: 'key',
  join__owner: 'key',
  join__field: 'requires',
};

export function hiddenFieldsOf(supergraph: DocumentNode): HiddenFields {
  const names = new Set(['__typename']);
  const withArguments = new Set<string>();
  for (const fieldSet of fieldSetsOf(supergraph)) {
    visit(parse(`{ ${fieldSet} }`), {
      Field({ name, arguments: args }) {
        names.add(name.value);
        if (args?.length) withArguments.add(name.value);
      },
    });
  }
  return { names, withArguments };
}

function fieldSetsOf(supergraph: DocumentNode): Set<string> {
  const fieldSets = new Set<string>();
  visit(supergraph, {
    Directive(node) {
      const fieldSet = fieldSetOf(node as ConstDirectiveNode);
      if (fieldSet !== undefined) fieldSets.add(fieldSet);
      return false;
    },
  });
  return fieldSets;
}

function fieldSetOf({ name, arguments: args }: ConstDirectiveNode): string | undefined {
  const value = args?.find((argument) => argument.name.value === FIELD_SETS[name.value])?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}

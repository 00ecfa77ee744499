import { type DocumentNode, visit } from 'graphql';
import { joinsOf, parseFieldSet } from './join-spec';
import { hasFields } from './type-nodes';

/** Names of the fields that a plan may fetch without the client's asking: those of keys and `@requires`. */
export interface HiddenFields {
  readonly names: ReadonlySet<string>;
  /** Those fetched with arguments, which may differ from the client's. */
  readonly withArguments: ReadonlySet<string>;
}

export function hiddenFieldsOf(supergraph: DocumentNode): HiddenFields {
  const names = new Set(['__typename']);
  const withArguments = new Set<string>();
  for (const fieldSet of fieldSetsOf(supergraph)) {
    visit(parseFieldSet(fieldSet), {
      Field({ name, arguments: args }) {
        names.add(name.value);
        if (args?.length) withArguments.add(name.value);
      },
    });
  }
  return { names, withArguments };
}

function fieldSetsOf(supergraph: DocumentNode): Set<string> {
  const types = supergraph.definitions.filter(hasFields);
  const keys = types.flatMap((type) => joinsOf(type).map(({ key }) => key));
  const fields = types.flatMap((type) => type.fields ?? []);
  const required = fields.flatMap((field) => joinsOf(field).map(({ requires }) => requires));
  return new Set([...keys, ...required].filter((fieldSet) => fieldSet !== undefined));
}

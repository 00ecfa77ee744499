import { type ASTNode, BREAK, type DocumentNode, visit } from 'graphql';

/**
 * The path of a value from the arguments of the field that it is given to, as its client wrote them: `endsOn`,
 * `input.area`, `filter.languages[1]`. Undefined when no field is given such a value.
 * @param matches tells the value: the first one in the document that does
 */
export function argumentPathOf(
  document: DocumentNode,
  matches: (value: ASTNode) => boolean,
): string | undefined {
  let found: string | undefined;
  visit(document, {
    // What a directive is given is no argument of a field.
    Directive: () => false,
    VariableDefinition: () => false,
    enter: (node, _key, _parent, keys) => {
      if (!matches(node)) return undefined;
      found = pathTo(document, keys);
      return BREAK;
    },
  });
  return found;
}

/** Of the first argument that a variable is given to. @param within the path in the variable's value: `.area`, `[1]` */
export function argumentPathOfVariable(
  document: DocumentNode,
  variable: string,
  within = '',
): string | undefined {
  const path = argumentPathOf(document, (node) => node.kind === 'Variable' && node.name.value === variable);
  return path === undefined ? undefined : path + within;
}

/**
 * Of a value that the document itself spells out, by where it stands in the text: in an argument, of a directive too, or as
 * the default of a variable, which is named by the first argument that the variable is given to, or else by the variable.
 */
export function argumentPathOfLiteral(document: DocumentNode, { loc }: ASTNode): string | undefined {
  if (loc === undefined) return undefined;
  let path: string | undefined;
  let variable: string | undefined;
  visit(document, {
    enter: (node, _key, _parent, keys) => {
      const { start, end } = node.loc!;
      if (loc.start < start || end < loc.end) return false;
      if (node.kind === 'VariableDefinition') variable = node.variable.name.value;
      if (start !== loc.start || end !== loc.end) return undefined;
      path = pathTo(document, keys);
      return BREAK;
    },
  });
  return path === undefined || variable === undefined
    ? path
    : (argumentPathOfVariable(document, variable, path) ?? variable + path);
}

function pathTo(document: DocumentNode, keys: readonly (string | number)[]): string | undefined {
  let node: unknown = document;
  let path: string | undefined;
  keys.forEach((key, index) => {
    node = (node as Record<string | number, unknown>)[key];
    const { kind, name } = node as { readonly kind?: string; readonly name?: { readonly value: string } };
    if (kind === 'Argument') path = name!.value;
    else if (kind === 'VariableDefinition') path = '';
    else if (kind === 'ObjectField') path += `.${name!.value}`;
    else if (keys[index - 1] === 'values') path += `[${key}]`;
  });
  return path;
}

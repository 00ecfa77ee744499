import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

/** Something that is put into the text of a statement and that this reader cannot tell to be constant. */
export interface Insertion {
  /** From the project's root. */
  readonly file: string;
  readonly expression: string;
}

const SQL =
  /\b(SELECT|INSERT INTO|DELETE FROM|WHERE|FROM|JOIN|ORDER BY|GROUP BY|LIMIT|VALUES|GRANT|REVOKE|ALTER|CREATE|DROP|COPY)\b|\bUPDATE \w+ SET\b|\b(AND|OR)\b|\bANY\(|\bIN \(/;
/** What comes before an insertion that is compared with a column. */
const COMPARED = /[\w")] (=|<=|>=|<>|&&) ?$/;
const CONSTANT = /^[A-Z][A-Z0-9_]*$/;
/** Places of parameters, a number of things, or what is made of a module's constants and literals alone. */
const PARAMETERS =
  /^\w+\.parameter\(.*\)$|^\w+\.map\(\((\w+)\) => \w+\.parameter\(\1\)\)\.join\(', '\)$|^\w+\.length$|^(?!JSON)[A-Z][A-Z0-9_]+\.\w+|^[A-Z][A-Z0-9_]+\('[^']*'\)$/s;

/** Every insertion into a statement's text below a folder, but for constants, parameters' places and conditions made of them. */
export function findInsertions(root: string, folder: string): readonly Insertion[] {
  return sourcesOf(join(root, folder)).flatMap((path) => {
    const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
    return insertionsOf(source).map((expression) => ({ file: relative(root, path), expression }));
  });
}

function sourcesOf(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

export function insertionsOf(source: ts.SourceFile): readonly string[] {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    for (const inserted of insertedInto(node)) {
      if (!isConstant(inserted, source)) found.add(inserted.getText(source).replace(/\s+/g, ' '));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...found];
}

function insertedInto(node: ts.Node): readonly ts.Expression[] {
  if (ts.isTemplateExpression(node)) {
    const texts = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
    const isSql = SQL.test(texts.join(' ')) || texts.slice(0, -1).some((text) => COMPARED.test(text));
    return isSql ? node.templateSpans.map(({ expression }) => expression) : [];
  }
  const isSum = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken;
  if (!isSum) return [];
  const [left, right] = [node.left, node.right];
  if (ts.isStringLiteralLike(left) && SQL.test(left.text)) return [right];
  return ts.isStringLiteralLike(right) && SQL.test(right.text) ? [left] : [];
}

/** A constant of a module, a parameter's place (`$1`), conditions, or a local name for one of these. */
function isConstant(expression: ts.Expression, source: ts.SourceFile): boolean {
  if (ts.isStringLiteralLike(expression) || ts.isNumericLiteral(expression)) return true;
  if (ts.isParenthesizedExpression(expression)) return isConstant(expression.expression, source);
  if (ts.isTemplateExpression(expression))
    return expression.templateSpans.every((span) => isConstant(span.expression, source));
  if (ts.isConditionalExpression(expression))
    return isConstant(expression.whenTrue, source) && isConstant(expression.whenFalse, source);
  if (ts.isBinaryExpression(expression)) return isConstantChoice(expression, source);
  if (PARAMETERS.test(expression.getText(source))) return true;
  if (!ts.isIdentifier(expression)) return false;
  if (CONSTANT.test(expression.text) || expression.text === 'conditions') return true;
  const initializer = initializerOf(expression, source);
  return initializer !== undefined && isConstant(initializer, source);
}

/** `a ?? 'b'` is one of the two; `a && 'b'` puts `b` there or nothing. */
function isConstantChoice(
  { operatorToken, left, right }: ts.BinaryExpression,
  source: ts.SourceFile,
): boolean {
  const isLeftConstant =
    operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken || isConstant(left, source);
  return isLeftConstant && isConstant(right, source);
}

/** Of the `const` of that name in the nearest block around the use. */
function initializerOf(name: ts.Identifier, source: ts.SourceFile): ts.Expression | undefined {
  for (let scope: ts.Node = name; scope !== source; scope = scope.parent) {
    if (!ts.isBlock(scope)) continue;
    for (const statement of scope.statements) {
      if (!ts.isVariableStatement(statement)) continue;
      const found = statement.declarationList.declarations.find(
        (declaration) => ts.isIdentifier(declaration.name) && declaration.name.text === name.text,
      );
      if (found) return found.initializer;
    }
  }
  return undefined;
}

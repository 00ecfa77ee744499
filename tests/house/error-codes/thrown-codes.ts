import { EngineErrorCode } from '../../../engine/errors/errors';
import { GatewayErrorCode } from '../../../gateway/errors/errors';
import { ErrorCode } from '../../../platform/errors/errors';
import { readSources } from '../read-sources';

export interface ThrownCode {
  /** The rooms whose sources make an error with the code; `libraries` for those that Apollo Server and graphql-js make. */
  readonly rooms: Set<string>;
  /** The HTTP statuses that the code's errors ask for. */
  readonly statuses: Set<string>;
}

const TABLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ErrorCode,
  EngineErrorCode,
  GatewayErrorCode,
};
/** Each error class, with all of it up to the next. */
const CLASSES = /^export class (\w+) extends [\s\S]*?(?=^export |$(?![\s\S]))/gm;
const NAMED = /\b(ErrorCode|EngineErrorCode|GatewayErrorCode)\.(\w+)/g;
const LITERALS = [
  /\bcode: '([A-Z_]+)'/g,
  /\bunavailableCode: '([A-Z_]+)'/g,
  /\b(?:BodyError|PersistedQueryError|withCode)\([^;]*?'([A-Z_]+)'/g,
];
/** `new BodyError(415, 'UNSUPPORTED_MEDIA_TYPE', …)`. */
const BODY_ERRORS = /\bnew BodyError\((\d{3}), '([A-Z_]+)'/g;
const OF_LIBRARIES = /\bCLIENT_CODES\b[^[]*\[([^\]]*)\]/;

/** Every `extensions.code` that the sources spell out, in a table of codes, an error class or a literal. */
export function readThrownCodes(): ReadonlyMap<string, ThrownCode> {
  const codes = new Map<string, ThrownCode>();
  const find = (code: string) => {
    const known = codes.get(code) ?? { rooms: new Set(), statuses: new Set() };
    codes.set(code, known);
    return known;
  };
  for (const table of Object.values(TABLES)) Object.values(table).forEach(find);
  const files = readSources(['platform', 'engine', 'gateway', 'subgraphs']).map(({ file, text }) => ({
    room: file.split('/')[file.startsWith('subgraphs/') ? 1 : 0]!,
    text: withoutComments(text),
  }));
  const codeOfClass = new Map<string, string>();
  for (const { text } of files)
    for (const [source, name] of text.matchAll(CLASSES)) {
      const [code] = namedCodes(source);
      if (code === undefined) continue;
      codeOfClass.set(name!, code);
      for (const [, status] of source.matchAll(/\bstatus: (\d{3})/g)) find(code).statuses.add(status!);
    }
  for (const { room, text } of files) {
    for (const code of namedCodes(text.replaceAll(CLASSES, ''))) find(code).rooms.add(room);
    for (const [, name] of text.matchAll(/\bnew (\w+)\(/g))
      if (codeOfClass.has(name!)) find(codeOfClass.get(name!)!).rooms.add(room);
    for (const pattern of LITERALS)
      for (const [, code] of text.matchAll(pattern)) find(code!).rooms.add(room);
    for (const [, status, code] of text.matchAll(BODY_ERRORS)) find(code!).statuses.add(status!);
    for (const [, code] of (OF_LIBRARIES.exec(text)?.[1] ?? '').matchAll(/'(\w+)'/g))
      find(code!).rooms.add('libraries');
  }
  return codes;
}

function namedCodes(text: string): string[] {
  return [...text.matchAll(NAMED)].map(([, table, key]) => {
    const code = TABLES[table!]![key!];
    if (code === undefined) throw new Error(`${table}.${key} is no code`);
    return code;
  });
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { dirname, join } from 'node:path';
import type { RouteHandler } from '../../platform/http/http-server';
import { pathOf, sendJson } from '../../platform/http/http-server';
import { renderPageScript, type ShownTab } from './page-script';
import { TABS } from './tabs';

/** Served from the installed packages, which are for development as GraphiQL is: the page needs no internet. */
const ASSETS: Readonly<Record<string, Asset>> = {
  'react.js': { package: 'react', file: 'umd/react.production.min.js', contentType: 'text/javascript' },
  'react-dom.js': {
    package: 'react-dom',
    file: 'umd/react-dom.production.min.js',
    contentType: 'text/javascript',
  },
  'graphiql.js': { package: 'graphiql', file: 'graphiql.min.js', contentType: 'text/javascript' },
  'graphql-ws.js': { package: 'graphql-ws', file: 'umd/graphql-ws.min.js', contentType: 'text/javascript' },
  'graphiql.css': { package: 'graphiql', file: 'graphiql.min.css', contentType: 'text/css' },
};

interface Asset {
  readonly package: string;
  readonly file: string;
  readonly contentType: string;
}

/** True for a browser that opens the GraphQL URL, rather than a client that queries it. */
export function wantsGraphiql(request: IncomingMessage): boolean {
  const isPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
  return isPage && !/[?&]query=/.test(request.url ?? '');
}

/** GraphiQL with the example operations of a folder in its tabs; the token comes with the link, after `#token=`. */
export function createGraphiqlPage(operationsFolder: string): RouteHandler {
  const script = renderPageScript(readTabs(operationsFolder));
  const page = renderPage(script);
  const policy = contentPolicy(script);
  return (_request, response) => {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': policy,
    });
    response.end(page);
  };
}

/** The page's scripts and styles, below `/graphiql/`. */
export const serveGraphiqlAsset: RouteHandler = (request, response) => {
  const name = pathOf(request).replace('/graphiql/', '');
  const asset = Object.hasOwn(ASSETS, name) ? ASSETS[name] : undefined;
  if (asset === undefined) return sendJson(response, 404, { error: 'not found' });
  const bytes = readFileSync(pathOfAsset(asset));
  response.writeHead(200, {
    'content-type': `${asset.contentType}; charset=utf-8`,
    'cache-control': 'public, max-age=86400',
  });
  response.end(bytes);
};

/** The packages export their `package.json`, which stands beside the bundles that they do not. */
function pathOfAsset({ package: name, file }: Asset): string {
  return join(dirname(require.resolve(`${name}/package.json`)), file);
}

function readTabs(folder: string): ShownTab[] {
  return TABS.map((tab) => ({ ...tab, query: readFileSync(join(folder, `${tab.file}.graphql`), 'utf8') }));
}

/** Nothing but the page's own scripts, and this one by its hash; the editor writes its styles itself. */
function contentPolicy(script: string): string {
  const hash = createHash('sha256').update(script).digest('base64');
  return [
    "default-src 'none'",
    `script-src 'self' 'sha256-${hash}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function renderPage(script: string): string {
  return `<!doctype html>
<html lang="sv">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Förmedlingshubben – GraphiQL</title>
  <link rel="stylesheet" href="/graphiql/graphiql.css">
  <style>
    body { display: flex; flex-direction: column; height: 100vh; margin: 0 }
    #who { padding: 6px 12px; font: 14px sans-serif; background: #16365c; color: #fff }
    #graphiql { flex: 1; min-height: 0 }
  </style>
</head>
<body>
  <div id="who" role="status"></div>
  <div id="graphiql">Laddar …</div>
  <script src="/graphiql/react.js"></script>
  <script src="/graphiql/react-dom.js"></script>
  <script src="/graphiql/graphiql.js"></script>
  <script src="/graphiql/graphql-ws.js"></script>
  <script>${script}</script>
</body>
</html>
`;
}

import type { Tab } from './tabs';
import { VARIABLES_SCRIPT } from './variables-script';
import { WHO_SCRIPT } from './who-script';

/** What the page knows of a tab. */
export type ShownTab = Tab & { readonly query: string };

/**
 * The page's own script. The token comes with the link, after `#token=`, and is the page's alone: it is sent with every
 * request and in `connection_init`, whatever a tab's headers say.
 */
export function renderPageScript(tabs: readonly ShownTab[]): string {
  const shown = JSON.stringify(tabs).replace(/</g, '\\u003c');
  return `const TABS = ${shown};${SCRIPT}${WHO_SCRIPT}${VARIABLES_SCRIPT}${START}`;
}

const SCRIPT = String.raw`
const given = new URLSearchParams(location.hash.slice(1)).get('token');
if (given !== null) {
  sessionStorage.setItem('hub.token', given);
  history.replaceState(null, '', location.pathname + location.search);
}
addEventListener('hashchange', () => location.reload());
const token = sessionStorage.getItem('hub.token');
const who = readToken(token);
/** What a person keeps in the editor is theirs: pages of several roles may be open at once. */
const name = who === null ? '' : [who.role, who.district, who.sub].join('/');
const keyOf = (key) => 'hub/' + name + '/' + key;
const storage = {
  get length() {
    return localStorage.length;
  },
  clear: () => localStorage.clear(),
  getItem: (key) => localStorage.getItem(keyOf(key)),
  setItem: (key, value) => localStorage.setItem(keyOf(key), value),
  removeItem: (key) => localStorage.removeItem(keyOf(key)),
};

function readToken(text) {
  try {
    const bytes = atob(text.split('.')[1].replace(/-/g, '+').replace(/_/g, '/'));
    return JSON.parse(decodeURIComponent(escape(bytes)));
  } catch {
    return null;
  }
}

const authorization = token === null ? undefined : 'Bearer ' + token;
const headers = authorization === undefined ? {} : { authorization };
const socket = graphqlWs.createClient({
  url: location.origin.replace(/^http/, 'ws') + '/graphql',
  connectionParams: headers,
  retryAttempts: 0,
});
const known = { district: who?.district };

async function post(params, own) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { ...own, 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify(params),
  });
  return response.json();
}

async function* follow(params) {
  try {
    yield* socket.iterate(params);
  } catch (error) {
    const closed = error?.reason ? error.code + ' ' + error.reason : String(error?.message ?? 'uttaget stängdes');
    yield { errors: Array.isArray(error) ? error : [{ message: closed }] };
  }
}

/** The first of the tools below the query. */
const variablesEditor = () => document.querySelector('.graphiql-editor-tool .CodeMirror')?.CodeMirror;
const textOf = (variables) => (Object.keys(variables ?? {}).length === 0 ? '' : JSON.stringify(variables, null, 2));

/** What the tab's variables are filled with, undefined while there is nothing; kept, so that it is known from what a person writes. */
async function variablesOf(tab) {
  const variables = tab.file in VARIABLES ? await VARIABLES[tab.file]() : {};
  if (variables !== undefined) storage.setItem('filled/' + tab.file, textOf(variables));
  return variables;
}

/** What a person has not written is found anew at every press, and shown in the editor. */
async function variablesToSend(tab, given) {
  const isOwn = textOf(given) !== '' && textOf(given) !== storage.getItem('filled/' + tab.file);
  if (isOwn || !(tab.file in VARIABLES)) return given;
  const pressed = variablesEditor()?.getValue();
  const found = await variablesOf(tab);
  const isSame = variablesEditor()?.getValue() === pressed;
  if (found !== undefined && isSame && textOf(found) !== textOf(given)) variablesEditor()?.setValue(textOf(found));
  return found;
}

/** The editor tells the operation's name a moment after another tab was chosen: where the text has one alone, it is taken from there. */
async function fetcher({ query, variables, operationName }, options) {
  const operations = [...query.matchAll(/^\s*(query|mutation|subscription)\s+(\w+)/gm)];
  const named = operations.find(([, , one]) => one === operationName) ?? operations[0];
  const name = named === undefined || operations.length > 1 ? operationName : named[2];
  const tab = TABS.find((one) => new RegExp('^\\s*\\w+ ' + name + '\\b', 'm').test(one.query));
  let sent = variables;
  try {
    if (tab !== undefined) sent = await variablesToSend(tab, variables);
  } catch (answer) {
    return answer.errors === undefined ? { errors: [{ message: String(answer) }] } : answer;
  }
  if (sent === undefined && tab?.missing !== undefined) return { data: null, extensions: { upplysning: tab.missing } };
  const params = { query, variables: sent, operationName: name };
  return named?.[1] === 'subscription' ? follow(params) : post(params, options?.headers);
}

async function start() {
  const { data } = await post({ query: '{ districts { code name } }' });
  sayWho(data?.districts ?? []);
  const own = TABS.filter(({ roles }) => who === null || roles.includes(who.role));
  const isKept = storage.getItem('graphiql:tabState') !== null;
  const shown = own.length > 0 ? own : [{ query: '# Inget av exemplen är för din roll.\n{\n  districts {\n    name\n  }\n}\n' }];
  const defaultTabs = await Promise.all(
    shown.map(async (tab) => {
      const variables = who === null || isKept ? undefined : await variablesOf(tab).catch(() => undefined);
      return { query: tab.query, variables: textOf(variables) };
    }),
  );
  ReactDOM.createRoot(document.getElementById('graphiql')).render(
    React.createElement(GraphiQL, {
      fetcher,
      storage,
      defaultTabs,
      defaultEditorToolsVisibility: 'variables',
      shouldPersistHeaders: false,
    }),
  );
}
`;

const START = '\nvoid start();\n';

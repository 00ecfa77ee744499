import type { Tab } from './tabs';

/** What the page knows of a tab. */
export type ShownTab = Tab & { readonly query: string };

/**
 * The page's own script. The token comes with the link, after `#token=`, and is the page's alone: it is sent with every
 * request and in `connection_init`, whatever a tab's headers say.
 */
export function renderPageScript(tabs: readonly ShownTab[]): string {
  return `const TABS = ${JSON.stringify(tabs).replace(/</g, '\\u003c')};${SCRIPT}`;
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
const dayAfter = (days) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(Date.now() + days * 86400000);

const at = (value, path) => path.reduce((part, key) => part?.[key], value);

/** Undefined for a text whose place holds nothing. */
function fill(value, found) {
  if (typeof value === 'string' && value.startsWith('$')) {
    const day = /^\$today([+-]\d+)?$/.exec(value);
    if (day !== null) return dayAfter(Number(day[1] ?? 0));
    if (value === '$district') return known.district;
    return at(found, value.split('.').slice(1));
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, fill(part, found)]));
}

const isWhole = (value) =>
  value !== undefined && (value === null || typeof value !== 'object' || Object.values(value).every(isWhole));

/** The tab's variables; undefined while what they name is not there. */
async function variablesOf({ find, pick, variables = {} }) {
  let found = {};
  if (find !== undefined) {
    const all = { district: known.district, today: dayAfter(0) };
    const used = Object.entries(all).filter(([key]) => find.includes('$' + key));
    found = (await post({ query: find, variables: Object.fromEntries(used) })).data ?? {};
  }
  if (pick !== undefined) {
    const list = at(found, pick.list.split('.')) ?? [];
    found.picked = list.find((item) => at(item, pick.has.split('.')) !== undefined);
  }
  const filled = fill(variables, found);
  return isWhole(filled) ? filled : undefined;
}

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

/**
 * A tab that had nothing to be pressed with looks again. The editor tells the operation's name a moment after another tab was
 * chosen: the name is taken from the text where that has one operation alone.
 */
async function fetcher({ query, variables, operationName }, options) {
  const operations = [...query.matchAll(/^\s*(query|mutation|subscription)\s+(\w+)/gm)];
  const named = operations.find(([, , one]) => one === operationName) ?? operations[0];
  const name = named === undefined || operations.length > 1 ? operationName : named[2];
  const tab = TABS.find((one) => new RegExp('^\\s*\\w+ ' + name + '\\b', 'm').test(one.query));
  const params = { query, variables, operationName: name };
  if (tab?.find !== undefined && Object.keys(variables ?? {}).length === 0) {
    params.variables = await variablesOf(tab);
    if (params.variables === undefined) return { data: null, extensions: { upplysning: tab.missing } };
  }
  return named?.[1] === 'subscription' ? follow(params) : post(params, options?.headers);
}

const ROLES = {
  resursteam: 'Resursteamet',
  kontaktsekreterare: 'Kontaktsekreterare',
  handlaggare: 'Handläggare',
  rapportor: 'Huvudrapportör',
  reporting: 'Rapportering',
  admin: 'Administratör',
  service: 'En av hubbens tjänster',
};

function sayWho(districts) {
  const bar = document.getElementById('who');
  if (who === null) {
    bar.textContent = 'Du är inte inloggad. Hämta en länk: npm run --silent token -- --role resursteam --link';
    return;
  }
  const district = districts.find(({ code }) => code === who.district)?.name ?? who.district;
  const until = new Date(who.exp * 1000);
  const time = until.toLocaleString('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short', timeStyle: 'short' });
  const role = ROLES[who.role] ?? who.role;
  const place = district === undefined ? '' : ' i ' + district;
  const end = until < new Date() ? '. Länken gällde till ' + time + ': hämta en ny.' : ', till ' + time;
  bar.textContent = 'Du är ' + role + place + ' (' + who.sub + ')' + end;
}

async function start() {
  const { data } = await post({ query: '{ districts { code name } }' });
  sayWho(data?.districts ?? []);
  const own = TABS.filter(({ roles }) => who === null || roles.includes(who.role));
  const shown = own.length > 0 ? own : [{ query: '# Inget av exemplen är för din roll.\n{\n  districts {\n    name\n  }\n}\n' }];
  const defaultTabs = await Promise.all(
    shown.map(async (tab) => {
      const variables = who === null ? undefined : await variablesOf(tab).catch(() => undefined);
      const isGiven = variables !== undefined && Object.keys(variables).length > 0;
      return { query: tab.query, variables: isGiven ? JSON.stringify(variables, null, 2) : '' };
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

void start();
`;

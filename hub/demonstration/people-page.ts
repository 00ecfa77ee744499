import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { groupBy } from '../../platform/collections/group-by';
import { escapeHtml } from '../../platform/text/escape-html';
import type { DemonstrationPerson } from '../../schema/demonstration-staff';

const STYLE = `body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}
ul{list-style:none;padding:0;display:grid;gap:.5rem;grid-template-columns:repeat(auto-fill,minmax(17rem,1fr))}
button{font:inherit;width:100%;padding:.5rem .75rem;text-align:left;cursor:pointer}
button b{display:block}`;
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** How a role is called on the page. */
const ROLES: Readonly<Record<string, string>> = {
  resursteam: 'resursteam',
  kontaktsekreterare: 'kontaktsekreterare',
  handlaggare: 'handläggare',
  rapportor: 'rapportör',
  reporting: 'uppföljning',
  admin: 'administratör',
};

export interface PeoplePage {
  readonly staff: readonly DemonstrationPerson[];
  readonly districtName: (code: string) => string;
  /** Where the choice is sent. */
  readonly action: string;
}

/** Sends the list of the demonstration's people: a click signs in as one of them. */
export function sendPeoplePage(response: ServerResponse, { staff, districtName, action }: PeoplePage): void {
  const groups = groupBy(staff, ({ district }) => district);
  const sections = [...groups].map(([district, people]) => {
    const heading = district === null ? 'Hela staden' : districtName(district);
    return `<h2>${escapeHtml(heading)}</h2>\n<ul>\n${people.map(personItem).join('\n')}\n</ul>`;
  });
  sendPage(
    response,
    `<h1>Vem vill du vara?</h1>
<p>Alla här är påhittade. Välj en person för att logga in.</p>
<form method="post" action="${escapeHtml(action)}">
${sections.join('\n')}
</form>`,
  );
}

/** Sends a page of one sentence. */
export function sendNotice(response: ServerResponse, status: number, text: string): void {
  response.statusCode = status;
  sendPage(response, `<h1>${escapeHtml(text)}</h1>`);
}

function personItem({ sub, name, role, unit }: DemonstrationPerson): string {
  return `<li><button name="person" value="${escapeHtml(sub)}"><b>${escapeHtml(name)}</b>${escapeHtml(ROLES[role] ?? role)}, ${escapeHtml(unit)}</button></li>`;
}

function sendPage(response: ServerResponse, main: string): void {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.setHeader('cache-control', 'no-store');
  response.setHeader(
    'content-security-policy',
    `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; frame-ancestors 'none'`,
  );
  response.end(`<!doctype html>
<html lang="sv">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Logga in i demonstrationen</title><style>${STYLE}</style></head>
<body><main>
${main}
</main></body>
</html>
`);
}

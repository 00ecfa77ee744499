import { projectFile } from '../../platform/settings/project-file';
import type { ReadSetting } from '../../platform/settings/setting';
import { type DocumentedSetting, type Readers, readSettings } from './read-settings';

const HEAD = `# Settings

<!-- Made from the code by \`npm run schema\`: each setting is described where it is read. -->

Every process takes its settings from environment variables. A wrong one ends it with one line that names the variable; an empty
one counts as not set. \`npm start\` reads its own, and hands all others on to every process that it starts; \`npm run hub -- check\`
tells of every wrong one, of every process, and starts nothing.
`;

const PROCESSES = ['gateway', 'district', 'formedling', 'reporting'];
/** How several processes are called together. */
const TOGETHER: Readonly<Record<string, string>> = {
  'gateway, district, formedling, reporting': 'Every process',
  'district, formedling, reporting': 'Every subgraph',
  '': 'npm start and the commands',
};

/** `docs/settings.md`: every setting, by the processes that read it. */
export async function settingsPage(others: Readers): Promise<string> {
  const sections = new Map<string, DocumentedSetting[]>();
  for (const documented of await readSettings(others)) {
    const readers = PROCESSES.filter((name) => documented.readBy.includes(name)).join(', ');
    sections.set(readers, [...(sections.get(readers) ?? []), documented]);
  }
  const widestFirst = [...sections].sort(([one], [other]) => other.split(',').length - one.split(',').length);
  return [HEAD, ...widestFirst.map(([readers, settings]) => sectionOf(readers, settings))].join('\n');
}

function sectionOf(readers: string, settings: readonly DocumentedSetting[]): string {
  const rows = [...settings]
    .sort((one, other) => (one.setting.name < other.setting.name ? -1 : 1))
    .map(({ setting, readBy }) => rowOf(setting, readBy));
  return `## ${TOGETHER[readers] ?? readers.replace(', ', ' and ')}

| variable | default | values | meaning |
|---|---|---|---|
${rows.join('\n')}
`;
}

function rowOf(setting: ReadSetting, readBy: readonly string[]): string {
  const others = readBy.filter((name) => !PROCESSES.includes(name));
  const also = others.length === readBy.length || others.length === 0 ? '' : ` (${others.join(' and ')} too)`;
  return `| \`${setting.name}\` | ${defaultOf(setting)} | ${valuesOf(setting)} | ${setting.about}${also} |`;
}

function defaultOf({ name, otherwise, fallback }: ReadSetting): string {
  if (otherwise !== undefined) return otherwise;
  if (typeof fallback === 'number') return amountOf(name, fallback);
  if (fallback === '') return 'none';
  return fallback.startsWith('none') ? fallback : `\`${fallback.replace(`${projectFile()}/`, '')}\``;
}

function valuesOf({ name, form, values }: ReadSetting): string {
  if (form !== undefined) return form;
  if (values === undefined) return 'text';
  if (typeof values === 'string') return values;
  if ('min' in values)
    return `${/_BYTES$/.test(name) ? amountOf(name, values.min) : plain(values.min)} to ${amountOf(name, values.max)}`;
  return values.map((value) => `\`${value}\``).join(', ');
}

/** As people read it, with the unit that the variable's name ends with. */
function amountOf(name: string, amount: number): string {
  const unit = /_(BYTES|MS|SECONDS|HOURS|DAYS)$/.exec(name)?.[1];
  if (unit === undefined) return plain(amount);
  if (unit !== 'BYTES') return `${plain(amount)} ${unit.toLowerCase()}`;
  const [size, of] =
    amount % 2 ** 20 === 0
      ? [2 ** 20, 'MiB']
      : amount % 1024 === 0
        ? [1024, 'KiB']
        : [1, amount === 1 ? 'byte' : 'bytes'];
  return `${plain(amount / size)} ${of}`;
}

function plain(amount: number): string {
  if (amount < 10_000) return String(amount);
  return String(amount).replace(/\B(?=(\d{3})+$)/g, ' ');
}

import { placeOf, type StaffName } from '../../staff-names/use-staff-names';
import { formatList } from '../../texts/format';
import { type Role, sv } from '../../texts/sv';
import type { LogEntryFragment as LogEntry } from './access-log.generated';
import { LOGGED_FIELDS, LOGGED_THINGS } from './fields-sv';
import { accessLogTexts as texts } from './sv';

/** An action, in words; its code where there are none yet. */
export function actionOf({ action }: Pick<LogEntry, 'action'>): string {
  return texts.actions[action] ?? action;
}

export function roleOf({ role }: Pick<LogEntry, 'role'>): string {
  return sv.roles[role as Role] ?? role;
}

/** Who has been found by name, for a purpose of which the log tells: by id. Of others one sees the id alone. */
export type FoundNames = Readonly<Record<string, string>>;

export type StaffOf = (sub: string) => StaffName | undefined;

/** Who read, as far as the reviewer is told: a colleague by name, others by what they do and where; what is no person by its own name. */
export function readerOf(entry: Pick<LogEntry, 'actor' | 'role'>, staffOf: StaffOf): string {
  const staff = staffOf(entry.actor);
  if (staff !== undefined && !staff.name) return placeOf(staff);
  return `${staff?.name ?? entry.actor}, ${roleOf(entry).toLocaleLowerCase('sv')}`;
}

export function purposesOf({ purposeCodes }: Pick<LogEntry, 'purposeCodes'>): string {
  return purposeCodes.length === 0 ? '–' : formatList(purposeCodes.map((code) => texts.purposes[code]));
}

/** What the reader wrote; null where the purpose follows from the operation alone. */
export function wordsOf({ purpose }: Pick<LogEntry, 'purpose'>): string | null {
  const words = (purpose ?? '').split('; ').filter((part) => part !== '' && !(part in texts.purposes));
  return words.length === 0 ? null : words.join('; ');
}

/** A list and its rows are of what they list. */
const OF_LIST = /(Connection|Edge)$/;

/**
 * What was read, in words: a line for each kind of thing. What there are no words for stands as the hub has it.
 * @param fields as the log names them, such as `CareDecision.law`, of a part `CareDecision.plannedEnd.on`, of a thing alone `Placement`
 */
export function fieldWords(fields: readonly string[]): readonly string[] {
  const lines = new Map<string, Set<string>>();
  for (const field of fields) {
    const [type = '', name] = field.split('.');
    const bare = type.replace(OF_LIST, '');
    const thing = LOGGED_THINGS[bare] ?? type;
    const words = lines.get(thing) ?? new Set();
    lines.set(thing, words);
    if (name !== undefined) words.add(LOGGED_FIELDS[name] ?? name);
  }
  return [...lines].map(([thing, words]) =>
    words.size === 0
      ? thing
      : `${thing}: ${formatList([...words].sort((one, other) => one.localeCompare(other, 'sv')))}`,
  );
}

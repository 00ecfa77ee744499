import { formatList } from '../../texts/format';
import { LOGGED_FIELDS, LOGGED_THINGS } from './fields-sv';

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

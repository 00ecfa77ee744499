/** What stands for a parameter; undefined for one that is not there. */
export type ParameterReader = (name: string) => string | undefined;

const SECTION = /\[(?:!(\w+):)?([^[\]]*)\]/g;
const PARAMETER = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

/**
 * A text of the catalogue with its parameters: `{name}` stands for one, `{name|one|several}` for the word that goes with
 * its number, `[…]` is left out when a parameter within it is not there, `[!name:…]` is for when that one is not.
 * Undefined when a parameter outside of sections is not there.
 */
export function fillTemplate(template: string, read: ParameterReader): string | undefined {
  const chosen = template.replace(SECTION, (_, absent: string | undefined, section: string) => {
    if (absent !== undefined && read(absent) !== undefined) return '';
    return namesIn(section).every((name) => read(name) !== undefined) ? section : '';
  });
  if (namesIn(chosen).some((name) => read(name) === undefined)) return undefined;
  return chosen.replace(PARAMETER, (_, name: string, one?: string, several?: string) =>
    one === undefined ? read(name)! : read(name) === '1' ? one : several!,
  );
}

function namesIn(template: string): string[] {
  return [...template.matchAll(PARAMETER)].map(([, name]) => name!);
}

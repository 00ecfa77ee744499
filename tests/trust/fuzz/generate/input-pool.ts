import { DISTRICTS, type World } from '../world';
import type { Choose } from './choose';
import { NASTY_DATES, NASTY_IDS, NASTY_NUMBERS, NASTY_TEXTS } from './nasty';
import type { InputPool } from './random-operation';

const NOBODYS = '00000000-0000-4000-8000-000000000000';
const DAYS = ['2012-08-15', '2011-12-31', '2020-02-29', '2026-01-01'];

/**
 * Mostly what the place asks for, at times what it cannot take.
 * @param nastyPercent how often the latter
 */
export function poolOf(ids: readonly string[], nastyPercent: number): InputPool {
  const known = [...ids, ...DISTRICTS, `farsta:${NOBODYS}`, NOBODYS];
  return {
    scalar: (type, name, choose) =>
      choose.chance(nastyPercent) ? nasty(type, choose) : usual(type, name, { known, choose }),
  };
}

/** Ids that commands may be tried on without changing who sees which row of the world. */
export function commandIds({ decisions, requests, candidates }: World): readonly string[] {
  const hidden = candidates.filter(({ sharing }) => sharing === 'DISTRICT').map(({ vacancy }) => vacancy);
  return [...Object.values(decisions), ...Object.values(requests), ...hidden];
}

function usual(
  type: string,
  name: string,
  { known, choose }: { readonly known: readonly string[]; readonly choose: Choose },
): unknown {
  switch (type) {
    case 'ID':
      return /district|code/i.test(name) ? choose.pick(DISTRICTS) : choose.pick(known);
    case 'Int':
      return name === 'first' ? choose.integer(1, 5) : choose.integer(0, 20);
    case 'Boolean':
      return choose.chance(50);
    case 'Float':
      return choose.integer(0, 100) / 8;
    case 'Date':
      return choose.pick(DAYS);
    case 'DateTime':
      return `${choose.pick(DAYS)}T12:00:00Z`;
    default:
      return name === 'after' ? null : choose.pick(['svenska', 'simning', 'Behov i en utredning']);
  }
}

/** Of the type that JSON has for it, and no more than that. */
function nasty(type: string, choose: Choose): unknown {
  switch (type) {
    case 'ID':
      return choose.pick(NASTY_IDS);
    case 'Int':
    case 'Float':
      return choose.pick(NASTY_NUMBERS);
    case 'Boolean':
      return choose.chance(50);
    case 'Date':
      return choose.pick(NASTY_DATES);
    case 'DateTime':
      return `${choose.pick(NASTY_DATES)}T${choose.pick(['00:00:00Z', '25:00:00Z', '23:59:60Z', '00:00:00+99:99'])}`;
    default:
      return choose.chance(70) ? choose.pick(NASTY_TEXTS) : choose.text(20);
  }
}

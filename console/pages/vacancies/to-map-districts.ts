import type { MapDistrict } from '../../parts/map/district-map';
import type { DistrictEntry } from '../../reference/use-districts';
import { formatList, formatNumber } from '../../texts/format';
import { mapTexts as texts } from './map-sv';
import type { DistrictCount } from './use-district-counts';

const STRENGTHS = 3;

/**
 * Every district as the map shows it, those too that the filters leave out.
 * @param neighbours codes by code; null: not known, and nothing is said of them
 */
export function toMapDistricts(
  counts: readonly DistrictCount[],
  districts: readonly DistrictEntry[],
  neighbours: ReadonlyMap<string, readonly string[]> | null,
): readonly MapDistrict[] {
  const most = Math.max(1, ...counts.map(({ free }) => free ?? 0));
  return districts.map(({ code, name }) => {
    const count = counts.find((one) => one.code === code);
    const told = tellOf(count);
    const near = neighbours?.get(code) ?? [];
    return {
      code,
      name,
      near,
      strength: Math.ceil((STRENGTHS * (count?.free ?? 0)) / most),
      ...told,
      spoken: texts.spoken(name, told.spoken, neighbours && nearText(name, near, districts)),
    };
  });
}

/** Which districts border on one, in a sentence. */
export function nearText(
  name: string,
  near: readonly string[],
  districts: readonly { readonly code: string; readonly name: string }[],
): string {
  const names = districts.filter(({ code }) => near.includes(code)).map((district) => district.name);
  return names.length === 0 ? texts.alone(name) : texts.near(name, formatList(names));
}

type Told = Pick<MapDistrict, 'state' | 'lines' | 'brief' | 'spoken'>;

function tellOf(count: DistrictCount | undefined): Told {
  if (count === undefined) return { state: 'out', lines: [texts.out], brief: '–', spoken: texts.out };
  const { free, waiting } = count;
  if (free === null) return { state: 'missing', lines: [texts.missing], brief: '?', spoken: texts.missing };
  const state = 'shown';
  if (waiting === null)
    return { state, lines: [texts.text(free)], brief: formatNumber(free), spoken: texts.free(free) };
  return {
    state,
    lines: [texts.text(free), texts.textWaiting(waiting)],
    brief: `${formatNumber(free)} / ${formatNumber(waiting)}`,
    spoken: `${texts.free(free)}, ${texts.waiting(waiting)}`,
  };
}

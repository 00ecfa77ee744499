import { KINDS, type Kind } from '../../../../commands/check/compare/kinds';
import type { Life, Lives, Plant } from './plant';
import { PLANTS } from './plants';

export type LifeName = 'live' | 'declined' | 'confirmed';

export interface NamedPlant {
  readonly name: string;
  readonly kind: Kind;
  readonly plant: Plant;
  /** The one that it changes. */
  readonly life: LifeName;
}

interface PlantGroups {
  /** Each of another life: what one changes is nothing to the others. */
  readonly apart: readonly (readonly NamedPlant[])[];
  /** Of several lives, or of none. */
  readonly alone: readonly Omit<NamedPlant, 'life'>[];
}

const NAMES: readonly LifeName[] = ['live', 'declined', 'confirmed'];
const LIFE: Life = { proposal: '', request: '', candidate: '', vacancy: '', decision: '', placement: '' };

/** All plants, as many in a group as do not disturb one another. */
export function groupPlants(): PlantGroups {
  const all = (Object.keys(KINDS) as Kind[]).flatMap((kind) =>
    PLANTS[kind].map((plant, index) => {
      const [life, ...others] = livesOf(plant);
      return { name: `${kind} ${index + 1}`, kind, plant, life: others.length === 0 ? life : undefined };
    }),
  );
  const ofLives = NAMES.map((name) => all.filter((one): one is NamedPlant => one.life === name));
  const groups = Math.max(...ofLives.map(({ length }) => length));
  const apart = Array.from({ length: groups }, (_, n) => ofLives.flatMap((ofLife) => ofLife[n] ?? []));
  return { apart, alone: all.filter(({ life }) => life === undefined) };
}

/** Those that the plant asks for. */
function livesOf(plant: Plant): LifeName[] {
  const asked = new Set<LifeName>();
  const lives: Lives = {
    asking: 'bromma',
    giving: 'farsta',
    get live() {
      return asked.add('live') && LIFE;
    },
    get declined() {
      return asked.add('declined') && LIFE;
    },
    get confirmed() {
      return asked.add('confirmed') && LIFE;
    },
  };
  plant(lives);
  return [...asked];
}

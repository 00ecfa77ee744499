import type { Random } from './random';

/** Put into a record in place of a value: the field (or the list's element) fails with an error there. */
export const FAULT = Symbol('fault');

/** An object of the world: its type's name and its fields' values; other objects by reference. */
export interface Entity {
  readonly __typename: string;
  [field: string]: any;
}

/** All entities by the name of their type. */
export type World = Record<string, Entity[]>;

/**
 * Reads a field that a computed field needs: from the world in the unfederated schema, and in a subgraph from the
 * representation it was sent when the field is marked `@requires`.
 */
export type Read = (field: string, args?: Record<string, unknown>) => any;

export type Root = (world: World, args: any) => unknown;
export type Computed = (read: Read, args: any, self: Entity, world: World) => unknown;

/**
 * One description of data and its split. The unfederated schema is the public schema of the composition; both it and
 * the subgraphs answer from the same world by the same rules, so that their answers must be equal.
 */
export interface Universe {
  readonly name: string;
  /** Federation SDL by subgraph. */
  readonly subgraphs: Readonly<Record<string, string>>;
  /** Root fields by `Query` and `Mutation`. */
  readonly roots: Readonly<Record<string, Readonly<Record<string, Root>>>>;
  /** Fields that are no plain values, by `Type.field`; others are read from the entity. */
  readonly computed?: Readonly<Record<string, Computed>>;
  /** Values that arguments and input fields of this name take. */
  readonly values?: Readonly<Record<string, readonly unknown[]>>;
  /** Fields (`Type.field`) that may be made null or fail; never a key nor what another field requires. */
  readonly fragile: readonly string[];
  /**
   * Spreads fragments on a union only where that union is: through other unions the native planner loses the keys of
   * interface objects.
   */
  readonly unionsInPlaceOnly?: boolean;
  makeWorld(random: Random): World;
}

/** Makes some fragile fields null or failing; in a list also single elements. */
export function corrupt(world: World, universe: Universe, random: Random): void {
  const rate = random.pick([0, 0, 0.05, 0.25]);
  for (const coordinate of universe.fragile) {
    const [type, field] = coordinate.split('.') as [string, string];
    for (const entity of world[type] ?? []) {
      if (random.chance(rate)) entity[field] = spoil(entity[field], random);
    }
  }
}

function spoil(value: unknown, random: Random): unknown {
  if (Array.isArray(value) && value.length > 0 && random.chance(0.5)) {
    const index = random.integer(0, value.length - 1);
    return value.map((item, at) => (at === index ? random.pick([null, FAULT]) : item));
  }
  return random.pick([null, FAULT]);
}

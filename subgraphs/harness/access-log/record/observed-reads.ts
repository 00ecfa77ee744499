import type { GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import type { PersonalType } from '../personal/personal';
import type { GivenPurpose } from '../purpose/given-purpose';
import type { PersonalPageValue } from './page-subjects';
import { selectedFields } from './selected-fields';

/** Objects of one type that one field of an operation has answered with. */
export interface ObservedObjects {
  readonly type: GraphQLObjectType;
  readonly info: GraphQLResolveInfo;
  readonly personal: PersonalType;
  readonly subjects: string[];
  /** Given by the reader for these very objects. */
  readonly purposes: GivenPurpose[];
  /** Where the objects are pages: what they count is known when all of the answer is. */
  readonly pages: PersonalPageValue[];
  count: number;
}

export interface ObservedSearch {
  readonly info: GraphQLResolveInfo;
  readonly district: string;
  /** Undefined where it follows from the operation. */
  readonly purpose: GivenPurpose | undefined;
}

/** The personal objects that the answer to one request is made of, noted by the executor as it completes each of them. */
export class ObservedReads {
  /** Searches for a person that found nobody. */
  readonly searches: ObservedSearch[] = [];

  /** By the nodes of the field that leads to the objects: the executor gives all items of a list the same array. */
  private readonly byField = new Map<unknown, ObservedObjects[]>();

  observe(type: GraphQLObjectType, personal: PersonalType, value: unknown, info: GraphQLResolveInfo): void {
    const objects = this.objectsAt(type, personal, info);
    objects.count += 1;
    if (personal.frame === 'page') {
      objects.pages.push(value as PersonalPageValue);
      return;
    }
    for (const subject of personal.subjectsOf(value)) objects.subjects.push(subject);
    if (personal.purposeOf !== undefined) objects.purposes.push(personal.purposeOf(value));
  }

  *[Symbol.iterator](): Generator<ObservedObjects> {
    for (const objects of this.byField.values()) yield* objects;
  }

  private objectsAt(
    type: GraphQLObjectType,
    personal: PersonalType,
    info: GraphQLResolveInfo,
  ): ObservedObjects {
    let atField = this.byField.get(info.fieldNodes);
    if (atField === undefined) {
      atField = [];
      this.byField.set(info.fieldNodes, atField);
    }
    let objects = atField.find((known) => known.type === type);
    if (objects === undefined) {
      objects = { type, info, personal, subjects: [], purposes: [], pages: [], count: 0 };
      atField.push(objects);
    }
    return objects;
  }
}

/** The coordinates that the objects answered with: what was refused to all of them was not read. */
export function answeredFields(
  { type, info, count }: ObservedObjects,
  refusals: ReadonlyMap<string, number>,
): readonly string[] {
  const fields = selectedFields(type, info.fieldNodes, info);
  if (refusals.size === 0) return fields.map(({ coordinate }) => coordinate);
  const place = pathOf(info);
  const isRefused = (key: string) => (refusals.get(`${place}.${key}`) ?? 0) >= count;
  return fields.filter(({ key }) => !isRefused(key)).map(({ coordinate }) => coordinate);
}

/** How many errors name each path, list positions left out. */
export function countRefusals(
  errors: readonly { readonly path?: readonly (string | number)[] }[] = [],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { path = [] } of errors) {
    const place = path.filter((step) => typeof step === 'string').join('.');
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return counts;
}

/** Response keys, list positions left out. */
export function pathOf({ path }: Pick<GraphQLResolveInfo, 'path'>): string {
  const keys: string[] = [];
  for (let step: typeof path | undefined = path; step !== undefined; step = step.prev) {
    if (typeof step.key === 'string') keys.unshift(step.key);
  }
  return keys.join('.');
}

import { DirectiveLocation, GraphQLDirective } from 'graphql';
import { Directive } from 'type-graphql';
import type { GivenPurpose } from '../purpose/given-purpose';
import type { AccessAction } from './access-action';

/**
 * Marks an object type that tells of a person. The subgraph records every object of the type that it answers with; the
 * gateway lets no answer that holds one be shared between requests or subscribers.
 */
export const PERSONAL_DIRECTIVE = new GraphQLDirective({
  name: 'personal',
  description:
    'Tells of a person: each reading is recorded with its reader, so no answer that holds it is shared between readers.',
  locations: [DirectiveLocation.OBJECT],
});

/** For `extend schema`: the mark goes into the supergraph, where the gateway reads it. */
export const PERSONAL_LINK = `
  @link(url: "https://formedling.example/access-log/v1.0", import: ["@personal"])
  @composeDirective(name: "@personal")`;

/** How an object type tells of persons. */
export interface PersonalType {
  readonly action: AccessAction;
  /** Global ids of those it tells of. */
  // biome-ignore lint/suspicious/noExplicitAny: each type's resolvers give values of their own
  readonly subjectsOf: (value: any) => readonly string[];
  /** What was given as the purpose of this very object. */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly purposeOf?: (value: any) => GivenPurpose;
  /**
   * An edge or a page of a list, or an event: it tells of persons by being there, by its cursors and counts, and is recorded for
   * those of them whose rows are not answered themselves. Of a page `subjectsOf` has an answered row for its value.
   */
  readonly frame?: 'edge' | 'page' | 'event';
}

/** Global ids of those that a row tells of. */
type SubjectsOf = (row: never) => readonly string[];

const READINGS = new Map<string, PersonalType>();

/** For a class that is an object type of the same name. A decision stands for its client, a placement for both of its parties. */
export function Personal(personal: PersonalType): ClassDecorator {
  return (target) => {
    const known = READINGS.get(target.name);
    if (known !== undefined && known !== personal)
      throw new Error(`${target.name} is marked as personal by two classes`);
    READINGS.set(target.name, personal);
    Directive(`@${PERSONAL_DIRECTIVE.name}`)(target);
  };
}

/** Its cursor holds what its row is ordered by. */
export function PersonalEdge(action: AccessAction, subjectsOf: SubjectsOf): ClassDecorator {
  return Personal({ action, subjectsOf: ({ node }) => subjectsOf(node as never), frame: 'edge' });
}

/** Its value is a `PersonalPageValue`. */
export function PersonalPage(action: AccessAction, subjectsOf: SubjectsOf): ClassDecorator {
  return Personal({ action, subjectsOf: (node) => subjectsOf(node as never), frame: 'page' });
}

/** Of a list whose edges and pages are read as the same action: for `connectionOf`. */
export function personalList(action: AccessAction, subjectsOf: SubjectsOf) {
  return { edge: PersonalEdge(action, subjectsOf), page: PersonalPage(action, subjectsOf) };
}

/** That it comes tells a subscriber with narrow conditions of whom it is, whatever is selected of it. */
export function PersonalEvent(action: AccessAction, subjectsOf: SubjectsOf): ClassDecorator {
  return Personal({ action, subjectsOf: (event) => subjectsOf(event as never), frame: 'event' });
}

/** @throws Error for a type that carries the mark and whose class is not `Personal` */
export function personalTypeOf(name: string): PersonalType {
  const personal = READINGS.get(name);
  if (personal === undefined) throw new Error(`${name} carries @personal and nothing says of whom it tells`);
  return personal;
}

import type { Caller } from '../../service/token-verifier';
import { groupBy } from '../group-by';
import { purposeOf } from './access-purpose';
import { ACCESS_ACTIONS, type AccessAction, type AccessRecord } from './access-record';
import { answeredFields, type ObservedObjects, type ObservedReads } from './observed-reads';

export interface Reading {
  readonly caller: Caller;
  readonly requestId: string;
  /** The district in whose chain a subject's records are. */
  readonly chainOf: (subject: string) => string;
  readonly refusals: ReadonlyMap<string, number>;
}

/** What a record says beside its subjects. */
interface Content {
  readonly action: AccessAction;
  readonly fields: readonly string[];
  readonly purposes: readonly string[];
}

/** Subjects of whom the same was read share a record; this many at most. */
const MOST_SUBJECTS = 1_000;

/** The records of one answer: of each subject one entry, with all that was read of it. */
export function toAccessRecords(reads: ObservedReads, reading: Reading): AccessRecord[] {
  const observed = [...reads].flatMap((objects) => toContent(objects, reading.refusals));
  return groupBySubjects(observed).flatMap(({ content, subjects }) => toRecords(content, subjects, reading));
}

type Observed = { readonly content: Content; readonly subjects: readonly string[] };

function toContent(objects: ObservedObjects, refusals: ReadonlyMap<string, number>): Observed[] {
  const { type, info, personal, subjects } = objects;
  const answered = answeredFields(objects, refusals);
  if (personal.isFrame && (asksForRows(objects) || !answered.some((field) => CURSOR.test(field)))) return [];
  // An object that is there, and of which nothing was answered, tells that it is there.
  const fields = answered.length === 0 ? [type.name] : answered;
  const purposes = objects.purposes.size > 0 ? [...objects.purposes] : [purposeOf(info)];
  return subjects.length === 0 ? [] : [{ content: { action: personal.action, fields, purposes }, subjects }];
}

const CURSOR = /cursor$/i;
const ROWS: ReadonlySet<string> = new Set(['node', 'nodes', 'edges']);

/** A condition may take the rows away: then they are not counted on. */
function asksForRows({ info }: ObservedObjects): boolean {
  return info.fieldNodes.some(({ selectionSet }) =>
    selectionSet?.selections.some(
      (selection) => 'name' in selection && ROWS.has(selection.name!.value) && !selection.directives?.length,
    ),
  );
}

function groupBySubjects(observed: readonly Observed[]): Observed[] {
  if (observed.length < 2)
    return observed.map(({ content, subjects }) => ({ content, subjects: [...new Set(subjects)] }));
  const readOf = new Map<string, string>();
  observed.forEach(({ subjects }, index) => {
    for (const subject of new Set(subjects)) readOf.set(subject, `${readOf.get(subject) ?? ''}${index},`);
  });
  return [...groupBy([...readOf], ([, parts]) => parts)].map(([parts, group]) => {
    const contents = parts
      .slice(0, -1)
      .split(',')
      .map((index) => observed[Number(index)]!.content);
    return { content: contents.reduce(merge), subjects: group.map(([subject]) => subject) };
  });
}

/** An identity's purpose is the reader's own word; it stands for all that was read with it. */
function merge(one: Content, other: Content): Content {
  const [first, second] = [one, other].sort(byGravity);
  const isSpoken = second!.action === 'READ_IDENTITY';
  const purposes =
    isSpoken && first!.action !== 'READ_IDENTITY' ? second!.purposes : [...one.purposes, ...other.purposes];
  return {
    action: second!.action,
    fields: [...new Set([...one.fields, ...other.fields])],
    purposes: [...new Set(purposes)],
  };
}

function byGravity(one: Content, other: Content): number {
  return ACCESS_ACTIONS.indexOf(one.action) - ACCESS_ACTIONS.indexOf(other.action);
}

function toRecords(content: Content, subjects: readonly string[], reading: Reading): AccessRecord[] {
  const { caller, requestId, chainOf } = reading;
  const common = {
    actor: storable(caller.subject),
    role: caller.role,
    actor_district: caller.district === null ? null : storable(caller.district),
    action: content.action,
    fields: content.fields.join(' '),
    purpose: storable(content.purposes.join('; ')),
    request_id: requestId,
  };
  return [...groupBy(subjects, chainOf)].flatMap(([district, all]) =>
    chunksOf(all).map((part) => ({ district, ...common, subjects: part })),
  );
}

function chunksOf(subjects: readonly string[]): string[][] {
  const count = Math.ceil(subjects.length / MOST_SUBJECTS);
  return Array.from({ length: count }, (_, index) =>
    subjects.slice(index * MOST_SUBJECTS, (index + 1) * MOST_SUBJECTS),
  );
}

/** What PostgreSQL cannot hold is replaced: one request must not make the records of others fail. */
function storable(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8').replaceAll('\0', '\uFFFD');
}

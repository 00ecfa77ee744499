import { createHash } from 'node:crypto';
import { print } from 'graphql';
import { groupBy } from '../../../../platform/collections/group-by';
import type { LogChains } from '../../log-chain/log-chains';
import type { RequestContext } from '../../request/request-context';
import { ACCESS_ACTIONS, type AccessAction } from '../personal/access-action';
import { purposeOf } from '../purpose/access-purpose';
import type { GivenPurpose } from '../purpose/given-purpose';
import type { AccessRecord, CountTally } from './access-record';
import { FrameSubjects } from './frame-subjects';
import {
  answeredFields,
  type ObservedObjects,
  type ObservedReads,
  type ObservedSearch,
  pathOf,
} from './observed-reads';

export interface Reading {
  readonly context: Pick<RequestContext, 'caller' | 'requestId' | 'ownRequestId'>;
  readonly chains: LogChains;
  readonly refusals: ReadonlyMap<string, number>;
}

/** What is written before an answer is sent. */
export interface Recorded {
  readonly records: readonly AccessRecord[];
  readonly tallies: readonly CountTally[];
}

export const NOTHING_READ: Recorded = { records: [], tallies: [] };

/** What a record says beside its subjects. */
interface Content {
  readonly action: AccessAction;
  readonly fields: readonly string[];
  readonly purposes: readonly GivenPurpose[];
}

/** Subjects of whom the same was read share a record; this many at most. */
const MOST_SUBJECTS = 1_000;

/** The records of one answer: of each subject one entry, with all that was read of it. */
export function toAccessRecords(reads: ObservedReads, reading: Reading): Recorded {
  const frames = new FrameSubjects(reads);
  const observed: Observed[] = [];
  const tallies: CountTally[] = [];
  for (const objects of reads) {
    const answered = answeredFields(objects, reading.refusals);
    observed.push(...toObserved(objects, frames, answered));
    const counts = frames.countsOf(objects, answered);
    if (counts > 0) tallies.push(toTally(counts, objects, reading));
  }
  for (const search of reads.searches) observed.push(toObservedSearch(search));
  const records = groupBySubjects(observed).flatMap(({ content, subjects }) =>
    toRecords(content, subjects, reading),
  );
  return { records, tallies };
}

type Observed = { readonly content: Content; readonly subjects: readonly string[] };

function toObserved(
  objects: ObservedObjects,
  frames: FrameSubjects,
  answered: readonly string[],
): Observed[] {
  const { type, info, personal } = objects;
  const subjects = personal.frame === undefined ? objects.subjects : frames.of(objects, answered);
  if (subjects.length === 0) return [];
  // An object that is there, and of which nothing was answered, tells that it is there.
  const fields = answered.length === 0 ? [type.name] : answered;
  const purposes = objects.purposes.length > 0 ? objects.purposes : [derivedPurpose(info)];
  return [{ content: { action: personal.action, fields, purposes }, subjects }];
}

function toObservedSearch({ info, district, purpose }: ObservedSearch): Observed {
  const fields = [`${info.parentType.name}.${info.fieldName}`];
  const purposes = [purpose ?? derivedPurpose(info)];
  return { content: { action: 'SEARCH_PERSON', fields, purposes }, subjects: [district] };
}

function derivedPurpose(info: ObservedObjects['info']): GivenPurpose {
  const code = purposeOf(info);
  return { code, text: code };
}

function toTally(
  counts: number,
  { info }: ObservedObjects,
  { context: { caller }, chains }: Reading,
): CountTally {
  return {
    district: chains.tallyOf(caller),
    actor: storable(caller.subject),
    role: caller.role,
    counts,
    question: questionOf(info),
  };
}

/** Of the operation's text, its variables and where in it the count is. */
function questionOf(info: ObservedObjects['info']): string {
  const { operation, variableValues } = info;
  const text = operation.loc?.source.body ?? print(operation);
  return createHash('sha256')
    .update(JSON.stringify([text, variableValues, pathOf(info)]))
    .digest('base64url');
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
    purposes,
  };
}

function byGravity(one: Content, other: Content): number {
  return ACCESS_ACTIONS.indexOf(one.action) - ACCESS_ACTIONS.indexOf(other.action);
}

function toRecords(content: Content, subjects: readonly string[], reading: Reading): AccessRecord[] {
  const { caller, requestId, ownRequestId } = reading.context;
  const common = {
    actor: storable(caller.subject),
    role: caller.role,
    actor_district: caller.district === null ? null : storable(caller.district),
    action: content.action,
    fields: content.fields.join(' '),
    purpose: storable(distinct(content.purposes.map(({ text }) => text)).join('; ')),
    purpose_codes: distinct(content.purposes.map(({ code }) => code)).join(' '),
    request_id: ownRequestId,
    client_request_id: requestId,
  };
  return [...groupBy(subjects, (subject) => reading.chains.chainOf(subject))].flatMap(([district, all]) =>
    chunksOf(all).map((part) => ({ district, ...common, subjects: part })),
  );
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
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

import { type ObservedObjects, type ObservedReads, pathOf } from './observed-reads';
import { type AnsweredOfPage, answersKeysOnly, subjectsOfPage } from './page-subjects';

/** Whom the edges, pages and events of an answer tell of, those left out whose rows the answer holds under the same list. */
export class FrameSubjects {
  private rows: readonly { readonly path: string; readonly subjects: ReadonlySet<string> }[] | undefined;

  constructor(private readonly reads: ObservedReads) {}

  of(frame: ObservedObjects, fields: readonly string[]): string[] {
    const shown = this.shownIn(frame);
    const told = toldBy(frame, { fields, showsRows: shown.length > 0 });
    return [...new Set(told)].filter((subject) => !shown.some((rows) => rows.has(subject)));
  }

  /** How often it was told how many there are, and nobody shown: pages without a row, and figures that count persons. */
  countsOf(frame: ObservedObjects, fields: readonly string[]): number {
    if (frame.personal.action === 'READ_COUNT') return 1;
    if (frame.personal.frame !== 'page' || answersKeysOnly(fields) || this.shownIn(frame).length > 0)
      return 0;
    return frame.pages.length;
  }

  private shownIn(frame: ObservedObjects): ReadonlySet<string>[] {
    const list = pathOfList(frame);
    this.rows ??= [...this.reads]
      .filter(({ personal }) => personal.frame === undefined)
      .map(({ info, subjects }) => ({ path: pathOf(info), subjects: new Set(subjects) }));
    return this.rows.flatMap(({ path, subjects }) => (path.startsWith(`${list}.`) ? [subjects] : []));
  }
}

function toldBy({ personal, pages, subjects }: ObservedObjects, answered: AnsweredOfPage): string[] {
  if (personal.frame !== 'page') return [...subjects];
  return pages.flatMap((page) => subjectsOfPage(page, answered, personal.subjectsOf));
}

/** An edge is in its page's list; rows of pages and events are below them. */
function pathOfList({ personal, info }: ObservedObjects): string {
  const path = pathOf(info);
  return personal.frame === 'edge' ? path.slice(0, path.lastIndexOf('.')) : path;
}

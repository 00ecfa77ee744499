import { useState } from 'react';
import { isVersionConflict, type Problem } from '../../graphql/problem';
import { useCommand } from '../../graphql/use-command';
import { useSession } from '../../session/session-context';
import { workTexts } from '../../work/sv';
import {
  CloseWorkItemDocument,
  ReleaseWorkItemDocument,
  TakeWorkItemDocument,
  UnparkWorkItemDocument,
} from '../../work/work.generated';
import { askDesks, type WorkRow } from '../../work/work-desks';
import { startTexts as texts } from './sv';

export type WorkAct = keyof typeof texts.done;

/** What is done with an item by one press, and what is told of the one that was refused. */
export function useWorkActs(refresh: () => Promise<unknown>) {
  const session = useSession();
  const take = useCommand(TakeWorkItemDocument, texts.done.take);
  const release = useCommand(ReleaseWorkItemDocument, texts.done.release);
  const unpark = useCommand(UnparkWorkItemDocument, texts.done.unpark);
  const close = useCommand(CloseWorkItemDocument, texts.done.close);
  const [latest, setLatest] = useState<{ readonly act: WorkAct; readonly row: WorkRow } | null>(null);
  const commands = { take, release, unpark, close };
  const send = (act: WorkAct, { desk, id, version }: WorkRow): Promise<unknown> => {
    const { inReporting, ...asked } = { ...askDesks(session, [desk]), id, version };
    return act === 'close' ? close.run(asked) : commands[act].run({ ...asked, inReporting });
  };
  const problem = latest && commands[latest.act].problem;
  return {
    busy: latest && commands[latest.act].isBusy ? latest.row.id : null,
    refused: latest && problem ? textOf(latest, problem, session.sub) : null,
    run: async (act: WorkAct, row: WorkRow) => {
      setLatest({ act, row });
      await send(act, row);
      await refresh();
    },
  };
}

/** Both values: what is saved, and what was wanted. */
function textOf(
  { act, row }: { readonly act: WorkAct; readonly row: WorkRow },
  problem: Pick<Problem, 'text' | 'details'>,
  me: string,
): string {
  const { text, details } = problem;
  const current = details['current'] as { readonly owner: string | null } | undefined;
  const owner = current === undefined ? (details['owner'] as string | undefined) : current.owner;
  const { title } = workTexts.kinds[row.kind];
  if (act === 'take' && owner && owner !== me) return texts.lost(title);
  if (!isVersionConflict(problem)) return text;
  const { ownerNow } = texts;
  return texts.changed(title, owner ? (owner === me ? ownerNow.me : ownerNow.colleague) : ownerNow.nobody);
}

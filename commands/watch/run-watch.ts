import { showInLine } from '../../platform/text/show-text';
import type { Run } from '../harness/command';
import { defaultHubUrl } from '../harness/hub-client';
import { print, printError, printJson } from '../harness/print';
import { demonstrationToken } from '../token/demonstration-token';
import { describeVacancy, watchVacancies } from './watch';
import type { WATCH_OPTIONS } from './watch-command';

const DAY_LONG = { role: 'resursteam', subject: 'demo-watch', ttlSeconds: 86_400 } as const;

export const runWatch: Run<typeof WATCH_OPTIONS> = async (values, { env, readerGone }) => {
  const stopped = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopped.abort());
  const { json, kinds, districts } = values;
  await watchVacancies({
    url: values.url ?? defaultHubUrl(env),
    token: values.token ?? (await demonstrationToken(env, DAY_LONG)),
    kinds: kinds?.split(','),
    districts: districts?.split(','),
    onOpened: (opened) => (json ? printJson(opened) : print(`${showInLine(describeVacancy(opened))}\n`)),
    onCut: () => (json ? printError : print)('Förbindelsen bröts; försöker igen …\n'),
    signal: AbortSignal.any([stopped.signal, readerGone]),
  });
};

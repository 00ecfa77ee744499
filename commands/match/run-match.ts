import type { Run } from '../harness/command';
import { CommandError } from '../harness/command-error';
import { askHub, defaultHubUrl } from '../harness/hub-client';
import { print, printJson } from '../harness/print';
import { readOperation } from '../harness/read-operation';
import { toInteger } from '../harness/read-options';
import { demonstrationToken } from '../token/demonstration-token';
import type { MATCH_OPTIONS } from './match-command';
import { type MatchAnswer, matchTable } from './match-table';

export const runMatch: Run<typeof MATCH_OPTIONS> = async (values, { env }) => {
  const variables = {
    id: values.request,
    first: toInteger('--first', values.first ?? '3', { min: 1, max: 100 }),
  };
  const token =
    values.token ?? (await demonstrationToken(env, { role: 'resursteam', subject: 'demo-match' }));
  const query = readOperation('matcha-begaran');
  const url = values.url ?? defaultHubUrl(env);
  const { placementRequest } = await askHub<MatchAnswer>(url, token, { query, variables });
  if (placementRequest === null) throw new CommandError(`no request ${values.request}`);
  if (values.json) printJson(placementRequest);
  else print(matchTable(placementRequest));
};

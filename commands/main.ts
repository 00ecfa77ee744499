#!/usr/bin/env node
import { checkCommand } from './check/check-command';
import { demoBrokerCommand } from './demo-broker/demo-broker-command';
import type { AnyCommand } from './harness/command';
import { runHub } from './harness/run-hub';
import { logVerifyCommand } from './log-verify/log-verify-command';
import { matchCommand } from './match/match-command';
import { migrateCommand } from './migrate/migrate-command';
import { purgeCommand } from './purge/purge-command';
import { reportCommand } from './report/report-command';
import { schemaCommand } from './schema/schema-command';
import { secretsCommand } from './secrets/secrets-command';
import { startCommand } from './start/start-command';
import { tokenCommand } from './token/token-command';
import { watchCommand } from './watch/watch-command';

const COMMANDS: readonly AnyCommand[] = [
  startCommand,
  checkCommand,
  tokenCommand,
  watchCommand,
  matchCommand,
  reportCommand,
  demoBrokerCommand,
  logVerifyCommand,
  purgeCommand,
  migrateCommand,
  secretsCommand,
  schemaCommand,
];

void runHub(COMMANDS, process.argv.slice(2), process.env);

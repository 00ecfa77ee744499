/** What the hub's launcher and its commands do with a subgraph's database, beside the process that serves it. */

export { APPLICATION_ROLE } from './database/application-role';
export { CREATE_APPLICATION_ROLE } from './database/create-application-role';
export { RetentionRuleError } from './errors/retention-rule-error';
export {
  type ChainHead,
  formatHead,
  parseHead,
  readHeads,
} from './log-chain/head';
export { type ChainReport, verifyChain } from './log-chain/verify-chain';
export {
  findDue,
  type PurgeRun,
  purgeDue,
  type RuleResult,
} from './retention/purge-by-rule';
export { readDatabaseUrl } from './settings/database-url';

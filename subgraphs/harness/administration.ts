/** What the hub's launcher and its commands do with a subgraph's database, beside the process that serves it. */
export {
  type ChainHead,
  formatHead,
  parseHead,
  readHeads,
} from './access-log/verify/head';
export { type ChainReport, verifyChain } from './access-log/verify/verify-chain';
export { APPLICATION_ROLE } from './database/application-role';
export { CREATE_APPLICATION_ROLE } from './database/create-application-role';
export { readDatabaseUrl } from './database/database-url';
export {
  findDue,
  type PurgeRun,
  purgeDue,
  RetentionRuleError,
  type RuleResult,
} from './retention/purge-by-rule';

/** What commands know of an installation: its folder, its keys, its databases. */
export { dataFolder } from './data-folder/data-folder';
export { isHubRunning } from './data-folder/is-hub-running';
export { makeFolder } from './data-folder/make-folder';
export { databaseUrl, districtDatabase } from './databases/databases';
export { findRunningServer, SERVER_OWNER_URL } from './databases/running-server';
export { withClient } from './databases/with-client';
export { readPrivateKey, readServicePrivateKey } from './demonstration/demonstration-keys';
export { signToken, type TokenRequest } from './demonstration/sign-token';
export { hubDatabases } from './processes/hub-processes';
export { readDataDir } from './settings/config';
export { MAX_SCALE } from './settings/start-options';
export { SIGNERS, signerNames } from './signers/signers';

/** Files of the project that are made from what the hub's processes are. */
export { composeFile } from './documents/compose-file';
export type { Readers } from './documents/read-settings';
export { settingsPage } from './documents/settings-page';

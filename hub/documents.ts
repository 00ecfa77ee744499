/** Files of the project that are made from what the hub's processes are. */
export type { Readers } from './documents/read-settings';
export { settingsPage } from './documents/settings-page';

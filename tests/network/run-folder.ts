/** A folder for the files of this test run, removed at its end. */
export function testRunFolder(): string {
  const folder = process.env.TEST_RUN_FOLDER;
  if (!folder) throw new Error('tests/network/global-setup.ts has not run');
  return folder;
}

import { readFileSync } from 'node:fs';
import { projectFile } from '../../platform/settings/project-file';

/** The text of `schema/operations/<name>.graphql`: what a hub that knows registered operations only accepts too. */
export function readOperation(name: string): string {
  return readFileSync(projectFile('schema', 'operations', `${name}.graphql`), 'utf8');
}

import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EmittedSchema, emitSchema } from '../../../subgraphs/emitter/emit';
import { testRunFolder } from '../run-folder';

/** What `emitSchema` gives, composed by the first that asks for it in a run of the tests. */
export async function emittedSchema(): Promise<EmittedSchema> {
  const file = join(testRunFolder(), 'emitted-schema.json');
  if (!existsSync(file)) await emitInto(file);
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Written under another name and renamed when complete, so what has the file's name is never half-written. */
async function emitInto(file: string): Promise<void> {
  const unfinished = `${file}-${process.pid}`;
  writeFileSync(unfinished, JSON.stringify(await emitSchema()));
  renameSync(unfinished, file);
}

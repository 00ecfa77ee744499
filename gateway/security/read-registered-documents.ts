import { readFileSync } from 'node:fs';
import { RegisteredDocuments } from './operation-documents';

interface Manifest {
  readonly format: 'apollo-persisted-query-manifest';
  readonly version: 1;
  readonly operations: readonly { readonly id: string; readonly body: string }[];
}

/** The operations of a persisted query manifest as `npm run schema` writes it. @throws Error for a file that is none */
export function readRegisteredDocuments(file: string): RegisteredDocuments {
  const manifest = readManifest(file);
  const documents = new RegisteredDocuments(manifest.operations.map(({ body }) => body));
  for (const { id, body } of manifest.operations) {
    if (documents.find({ text: null, sha256: id }) !== body)
      throw new Error('an id is not the hash of its body');
  }
  return documents;
}

function readManifest(file: string): Manifest {
  try {
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
    if (manifest.format === 'apollo-persisted-query-manifest' && Array.isArray(manifest.operations))
      return manifest;
    throw new Error('it is no apollo-persisted-query-manifest');
  } catch (cause) {
    throw new Error(`OPERATIONS_FILE cannot be used: ${(cause as Error).message}`, { cause });
  }
}

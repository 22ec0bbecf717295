import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder =
  process.env['TREFOIL_SHARED'] ?? fileURLToPath(new URL('../../../../shared', import.meta.url));
const path = `${folder}/execution-documents.json`;

/** A document found in public, with the verdict that the public rules give it. */
export interface LabelledDocument {
  readonly id: string;
  readonly rule: string;
  readonly valid: boolean;
  readonly pointer?: string;
  readonly altPointers?: readonly string[];
  readonly mode: 'request' | 'response';
  readonly debatable?: boolean;
  readonly why?: string;
  readonly data: unknown;
}

/** The documents, or none where they are not at hand. */
export function labelledDocuments(): readonly LabelledDocument[] | undefined {
  if (!existsSync(path)) return undefined;
  const file: { readonly documents: readonly LabelledDocument[] } = JSON.parse(
    readFileSync(path, 'utf8'),
  );
  return file.documents;
}

/** What tests say that cannot be run without them. */
export const missingDocuments = `skipped: no execution-documents.json in ../shared (TREFOIL_SHARED names another folder)`;

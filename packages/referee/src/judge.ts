import type { ErrorObject } from 'ajv';
import { createAjv, dialectOf } from './ajv.js';
import { deriveFace, dropBesideReferences, hasFaces } from './faces.js';
import type { VerifySchema } from './report.js';

/** What a value is for: to be read from a server, or to be sent to one. */
export type Face = 'read' | 'write';

/** The opinion of ajv about values of one face of a schema. */
export interface Judge {
  readonly accepts: (value: unknown) => boolean;
  /** The errors of a value, as ajv has them. */
  readonly errors: (value: unknown) => readonly ErrorObject[];
}

/** The document that a face stands for: the schema as written, where there is but one. */
export function faceDocument(schema: VerifySchema, face: Face): unknown {
  const isOld = dialectOf(schema.document) === 'draft-07';
  const document = isOld ? dropBesideReferences(schema.document) : schema.document;
  const isSplit = schema.faces !== false && hasFaces(document);
  return isSplit ? deriveFace(document, face) : document;
}

/** Makes ajv ready for one face; the text says why, where it cannot be done. */
export function createJudge(schema: VerifySchema, face: Face): Judge | string {
  const dialect = dialectOf(schema.document);
  if (dialect === undefined) return 'ajv does not read the dialect that $schema names';
  try {
    const ajv = createAjv({
      dialect,
      formats: schema.formats,
      ...(schema.ownKeywords === undefined ? {} : { ownKeywords: schema.ownKeywords }),
      ...(schema.extensions === undefined ? {} : { extensions: schema.extensions }),
    });
    for (const { uri, value } of schema.documents ?? []) {
      if (isSchema(value)) ajv.addSchema(value, uri);
    }
    const document = faceDocument(schema, face);
    if (!isSchema(document)) return 'the document is no schema';
    const validate = ajv.compile(document);
    return {
      accepts: (value) => validate(value) === true,
      errors: (value) => (validate(value) === true ? [] : [...(validate.errors ?? [])]),
    };
  } catch (error) {
    return `ajv does not read the schema: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function isSchema(value: unknown): value is Record<string, unknown> | boolean {
  return typeof value === 'boolean' || (typeof value === 'object' && value !== null);
}

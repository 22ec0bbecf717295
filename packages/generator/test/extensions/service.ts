import { fileURLToPath } from 'node:url';
import { type LoadedExtensions, loadExtensions } from '../../src/extensions.js';
import type { JsonObject } from '../../src/model/json.js';

/** Where the modules of the examples are. */
export const modules = fileURLToPath(new URL('modules/', import.meta.url));

/** The keywords and formats of the examples. */
export function loadExamples(): Promise<LoadedExtensions> {
  return loadExtensions(['list-map-keys.mjs', 'int-or-string.mjs', 'semver.mjs'], modules);
}

/** A part of what Kubernetes says of a service, with two keywords of its own and a format. */
export function serviceSchema($schema: string): JsonObject {
  return {
    $schema,
    title: 'Service',
    type: 'object',
    properties: {
      version: { type: 'string', format: 'semver' },
      ports: {
        type: 'array',
        'x-kubernetes-list-type': 'map',
        'x-kubernetes-list-map-keys': ['port', 'protocol'],
        minItems: 1,
        items: {
          type: 'object',
          properties: {
            port: { type: 'integer', minimum: 1, maximum: 65_535 },
            protocol: { enum: ['TCP', 'UDP', 'SCTP'] },
            targetPort: { 'x-kubernetes-int-or-string': true },
          },
          required: ['port', 'protocol'],
        },
      },
    },
    required: ['ports'],
  };
}

const http = { port: 80, protocol: 'TCP' };

/** Documents, each with the rules that it breaks: pointer and keyword. */
export const documents: readonly (readonly [document: unknown, broken: readonly string[]])[] = [
  [{ ports: [http] }, []],
  [{ ports: [http, { ...http, protocol: 'UDP' }], version: '1.0.0' }, []],
  [{ ports: [{ ...http, targetPort: 'http' }] }, []],
  [{ ports: [http, { ...http, targetPort: 8080 }] }, ['/ports x-kubernetes-list-map-keys']],
  [{ ports: [{ ...http, targetPort: 1.5 }] }, ['/ports/0/targetPort x-kubernetes-int-or-string']],
  [{ ports: [http], version: '1.0' }, ['/version format']],
  [{ ports: [null] }, ['/ports/0 type', '/ports x-kubernetes-list-map-keys']],
  [{ ports: 'none' }, ['/ports type']],
];

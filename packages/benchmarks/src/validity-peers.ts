import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { npmFolder } from './npm-files.js';
import type { Subject } from './validity-subjects.js';

/** Makes of a schema what builds a value for a seed; static peers give the same for each. */
export type Maker = (subject: Subject) => (seed: number) => unknown;

/** A generator of others, in the release that is asked. */
export interface ValidityPeer {
  readonly name: string;
  readonly version?: string;
  /** Whether it has but one value for a schema. */
  readonly fixed?: true;
  readonly make: (module: Readonly<Record<string, unknown>>) => Maker;
}

type Anything = (...values: readonly unknown[]) => unknown;

/** All peers; what they need is fetched from npm when they are asked. */
export const validityPeers: readonly ValidityPeer[] = [
  { name: '{}', fixed: true, make: () => () => () => ({}) },
  {
    name: 'json-schema-faker',
    version: '0.6.3',
    make: (module) => (subject) => {
      const create = module['createGeneratorSync'] as (options: object) => { generate: Anything };
      return (seed) => create({ seed: seed + 1 }).generate(copy(subject));
    },
  },
  {
    name: 'json-schema-library',
    version: '11.6.2',
    fixed: true,
    make: (module) => (subject) => {
      const compile = module['compileSchema'] as (schema: unknown) => { getData: Anything };
      return () => compile(copy(subject)).getData();
    },
  },
  {
    name: '@stoplight/json-schema-sampler',
    version: '0.3.0',
    fixed: true,
    make: (module) => (subject) => {
      const sample = module['sample'] as Anything;
      return () => sample(copy(subject), {}, copy(subject));
    },
  },
  {
    name: 'openapi-sampler',
    version: '1.7.10',
    fixed: true,
    make: (module) => (subject) => {
      const sample = module['sample'] as Anything;
      return () => sample(copy(subject), {}, copy(subject));
    },
  },
  {
    name: 'mock-json-schema',
    version: '1.1.3',
    fixed: true,
    make: (module) => (subject) => {
      const mock = module['mock'] as Anything;
      return () => mock(copy(subject));
    },
  },
];

/** The maker of a peer, which is installed where it is not yet. */
export async function makerOf(name: string): Promise<Maker> {
  const peer = validityPeers.find((each) => each.name === name);
  if (peer === undefined) throw new Error(`nobody is called ${name}`);
  if (peer.version === undefined) return peer.make({});
  // A dependency of this package in the same release, and nothing that require finds.
  if (name === 'json-schema-faker') return peer.make({ ...(await import('json-schema-faker')) });
  const folder = npmFolder(name, peer.version);
  if (folder === undefined) throw new Error(`npm could not install ${name}@${peer.version}`);
  const entry = createRequire(join(folder, 'package.json')).resolve(name);
  const module = (await import(pathToFileURL(entry).href)) as Readonly<Record<string, unknown>>;
  const inner = module['default'] as Readonly<Record<string, unknown>> | undefined;
  return peer.make({ ...inner, ...module });
}

/** Some of them write into what they are given. */
function copy({ group }: Subject): unknown {
  return structuredClone(group.schema);
}

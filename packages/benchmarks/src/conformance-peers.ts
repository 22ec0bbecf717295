import {
  Validator as CfworkerValidator,
  type Schema as CfworkerSchema,
} from '@cfworker/json-schema';
import { validator as schemasafe, type Schema as SchemasafeSchema } from '@exodus/schemasafe';
import {
  registerSchema,
  setShouldValidateFormat,
  unregisterSchema,
  validate,
} from '@hyperjump/json-schema';
import '@hyperjump/json-schema/draft-04';
import '@hyperjump/json-schema/draft-06';
import '@hyperjump/json-schema/draft-07';
import '@hyperjump/json-schema/draft-2019-09';
import '@hyperjump/json-schema/draft-2020-12';
import '@hyperjump/json-schema/formats';
import { Ajv, type Options as AjvOptions } from 'ajv';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvDraft04 from 'ajv-draft-04';
import ajvFormats from 'ajv-formats';
import { createRequire } from 'node:module';
import { Format } from 'typebox/format';
import { Compile } from 'typebox/schema';
import type { Judge } from './conformance-judge.js';
import { type Draft, metaschemas, type SchemaValue } from './conformance-suite.js';

/** The class of ajv that is made for a draft. */
export function makeAjv({ dialect }: Draft, more: AjvOptions): Ajv {
  const options: AjvOptions = { strict: false, logger: false, ...more };
  switch (dialect) {
    case 'draft-04':
      return new ajvDraft04.default(options);
    case 'draft-06': {
      const ajv = new Ajv(options);
      const require = createRequire(import.meta.url);
      ajv.addMetaSchema(require('ajv/dist/refs/json-schema-draft-06.json') as object);
      return ajv;
    }
    case 'draft-07':
      return new Ajv(options);
    case '2019-09':
      return new Ajv2019(options);
    case '2020-12':
      return new Ajv2020(options);
  }
}

const ajv: Judge = {
  name: 'ajv',
  compile: ({ draft, group, assertFormats, remotes }) => {
    const instance = makeAjv(draft, { validateFormats: assertFormats, ownProperties: true });
    if (assertFormats) ajvFormats.default(instance);
    for (const { uri, value } of remotes) instance.addSchema(value, uri);
    const check = instance.compile(group.schema);
    return (value) => check(value) === true;
  },
};

const unknownToSchemasafe = ['idn-email', 'idn-hostname', 'iri', 'iri-reference'];

const exodus: Judge = {
  name: 'schemasafe',
  compile: ({ draft, group, assertFormats, remotes }) => {
    const schemas = [...metaschemas(), ...remotes].map(({ uri, value }) => [uri, value] as const);
    const check = schemasafe(group.schema as SchemasafeSchema, {
      mode: 'spec',
      $schemaDefault: draft.uri,
      formatAssertion: assertFormats,
      contentValidation: draft.dialect === 'draft-07',
      extraFormats: true,
      // Names that it would refuse, even as annotations.
      formats: Object.fromEntries(unknownToSchemasafe.map((name) => [name, () => true])),
      schemas: new Map(schemas) as Map<string, SchemasafeSchema>,
    });
    return (value) => check(value as never);
  },
};

type HyperjumpSchema = Parameters<typeof registerSchema>[0];

const hyperjump: Judge = {
  name: 'hyperjump',
  compile: async ({ draft, group, uri, assertFormats, remotes }) => {
    setShouldValidateFormat(assertFormats);
    const known = remotes.map((remote) => remote.uri);
    for (const remote of remotes) {
      registerSchema(remote.value as HyperjumpSchema, remote.uri, draft.uri);
    }
    try {
      registerSchema(group.schema as HyperjumpSchema, uri, draft.uri);
      const check = await validate(uri);
      return (value) => check(value as never).valid;
    } finally {
      for (const each of [...known, uri]) unregisterSchema(each);
    }
  },
};

const cfworker: Judge = {
  name: 'cfworker',
  compile: ({ draft, group, remotes }) => {
    const versions = {
      'draft-04': '4',
      // There is none for draft-06; the next one reads everything that it has.
      'draft-06': '7',
      'draft-07': '7',
      '2019-09': '2019-09',
      '2020-12': '2020-12',
    } as const;
    const validator = new CfworkerValidator(group.schema, versions[draft.dialect]);
    for (const { uri, value } of [...metaschemas(), ...remotes]) {
      if (typeof value === 'object') validator.addSchema(value as CfworkerSchema, uri);
    }
    return (value) => validator.validate(value).valid;
  },
};

const typebox: Judge = {
  name: 'typebox',
  compile: ({ group, assertFormats, remotes }) => {
    const context = Object.fromEntries(
      [...metaschemas(), ...remotes].map(({ uri, value }) => [uri, value]),
    ) as Record<string, SchemaValue>;
    // Its formats are rules unless there are none.
    if (assertFormats) Format.Reset();
    else Format.Clear();
    const validator = Compile(context, group.schema);
    return (value) => validator.Check(value);
  },
};

/** The validators that read JSON Schema, each with what its documentation says is right by the specification. */
export const peerJudges: readonly Judge[] = [ajv, exodus, hyperjump, cfworker, typebox];

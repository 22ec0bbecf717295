import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/model/check.js';
import type { Issue } from '../../src/model/issue.js';
import { readModel } from '../../src/read-model.js';
import { hasSuite, suiteDocuments, suiteFiles } from './suite.js';

const judges = [
  { folder: 'draft7', dialect: 'draft-07', Judge: Ajv },
  { folder: 'draft2020-12', dialect: '2020-12', Judge: Ajv2020 },
] as const;

/** Where ajv is not right itself, with the reason. */
const mistaken: Readonly<Record<string, string>> = {
  'properties.json: properties whose names are Javascript object property names: __proto__ not valid':
    'ajv takes no property named __proto__ for one of the schema',
};

interface AjvError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly propertyName?: string;
}

/**
 * The place and the keyword of an error of ajv, the way we tell them: what should not be there at
 * itself.
 */
function placeOf({ instancePath, keyword, params, propertyName }: AjvError): string {
  switch (keyword) {
    case 'false schema':
      return `${instancePath.replace(/\/\d+$/, '/*')} false`;
    case 'additionalProperties':
      return `${instancePath}/${escaped(params['additionalProperty'])} ${keyword}`;
    case 'unevaluatedProperties':
      return `${instancePath}/${escaped(params['unevaluatedProperty'])} ${keyword}`;
    case 'items':
    case 'additionalItems':
    case 'unevaluatedItems':
      return `${instancePath}/* false`;
    case 'propertyNames':
      return `${instancePath}/${escaped(params['propertyName'])} ${keyword}`;
    default:
      return propertyName === undefined
        ? `${instancePath} ${keyword}`
        : `${instancePath}/${escaped(propertyName)} propertyNames`;
  }
}

/** Some schemas lead ajv in circles. */
function refuses(ask: (value: unknown) => unknown, value: unknown): boolean {
  try {
    return ask(value) === false;
  } catch {
    return false;
  }
}

/** Ours without what ajv does not tell: which of the items is too much, and which limit of `contains` is broken. */
function ownPlace({ pointer, keyword }: Issue): string {
  if (keyword === 'false') return `${pointer.replace(/\/\d+$/, '/*')} false`;
  return `${pointer} ${/^m\w+Contains$/.test(keyword) ? 'contains' : keyword}`;
}

function escaped(name: unknown): string {
  return String(name).replace(/~/g, '~0').replace(/\//g, '~1');
}

describe.skipIf(!hasSuite)(
  'places of broken rules (skipped where ../shared/json-schema-test-suite is missing)',
  () => {
    for (const { folder, dialect, Judge } of judges) {
      test(`${folder}: each refused value has an issue at a place and with a keyword that ajv tells too`, async () => {
        const references = suiteDocuments(folder);
        const elsewhere: string[] = [];
        let compared = 0;
        for (const { file, groups } of suiteFiles(folder)) {
          for (const { description, schema, tests } of groups) {
            const { model } = await readModel(
              { uri: 'https://trefoil.test/schema.json', value: schema },
              { references, dialect, faces: false },
            );
            const options = {
              strict: false,
              allErrors: true,
              logger: false,
              validateFormats: false,
            } as const;
            let ask: ReturnType<InstanceType<typeof Judge>['compile']>;
            try {
              ask = new Judge(options).compile(schema as object);
            } catch {
              continue;
            }
            for (const { data, description: what, valid } of tests) {
              const name = `${file}: ${description}: ${what}`;
              if (valid || model === undefined || name in mistaken) continue;
              if (!refuses(ask, data)) continue;
              compared += 1;
              const places = new Set((ask.errors ?? []).map((error) => placeOf(error as AjvError)));
              const own = check(model, data).map(ownPlace);
              if (own.some((place) => places.has(place))) continue;
              elsewhere.push(`${name}: ${own.join(', ')} | ${[...places].join(', ')}`);
            }
          }
        }
        expect(elsewhere).toEqual([]);
        expect(compared).toBeGreaterThan(350);
      });
    }
  },
);

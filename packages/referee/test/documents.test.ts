import {
  isExecution,
  isExecutionInput,
  validateExecution,
  validateExecutionInput,
} from '@trefoil/execution-validators';
import { readModel } from '@trefoil/generator';
import { describe, expect, test } from 'vitest';
import { check } from '../../generator/src/model/check.js';
import { createJudge } from '../src/judge.js';
import { executionSchema, schemaPath } from './schema/schema-file.js';
import { labelledDocuments, missingDocuments } from './shared-documents.js';

/** Verdicts that the public rules leave open: ours is the label, for the reason given. */
const choices: Readonly<Record<string, string>> = {
  'real-mock-failed': 'an int64 is a string, as the service writes it; a JSON number is refused',
};

interface Faces<Value> {
  readonly response: Value;
  readonly request: Value;
}

/** The pointers of what is wrong with a value, as one of the four sees it. */
type Opinion = (value: unknown) => readonly string[];

const generated: Faces<Opinion> = {
  response: (value) => pointers(validateExecution(value)),
  request: (value) => pointers(validateExecutionInput(value)),
};

function pointers(result: {
  readonly issues?: readonly { readonly pointer: string }[] | undefined;
}): readonly string[] {
  return (result.issues ?? []).map(({ pointer }) => pointer);
}

function ajvOpinion(face: 'read' | 'write'): Opinion {
  const judge = createJudge(
    {
      name: 'Execution',
      path: schemaPath,
      document: executionSchema(),
      formats: 'assert',
      leaves: {},
    },
    face,
  );
  if (typeof judge === 'string') throw new Error(judge);
  // ajv reports an unknown property at the object that holds it.
  return (value) =>
    judge.errors(value).map(({ instancePath, params }) => {
      const unknown: unknown = params['unevaluatedProperty'];
      return unknown === undefined ? instancePath : `${instancePath}/${String(unknown)}`;
    });
}

async function interpreterOpinion(): Promise<Faces<Opinion>> {
  const { model, diagnostics } = await readModel(schemaPath, { formats: 'assert' });
  if (model === undefined) throw new Error(JSON.stringify(diagnostics));
  const opinion =
    (definition: string): Opinion =>
    (value) =>
      check(model, value, { definition }).map(({ pointer }) => pointer);
  return { response: opinion(model.root), request: opinion(model.writeRoot ?? model.root) };
}

describe('documents found in public', async () => {
  const documents = labelledDocuments();
  if (documents === undefined) test.skip(missingDocuments, () => undefined);
  const is = { response: isExecution, request: isExecutionInput };
  const opinions: Readonly<Record<string, Faces<Opinion>>> = {
    'the generated validators': generated,
    'the interpreter': await interpreterOpinion(),
    ajv: { response: ajvOpinion('read'), request: ajvOpinion('write') },
  };

  for (const { id, rule, valid, pointer, altPointers, mode, debatable, data } of documents ?? []) {
    const choice = debatable === true ? ` (our choice: ${choices[id] ?? 'none'})` : '';
    test(`${id}: ${rule}${choice}`, () => {
      expect(is[mode](data)).toBe(valid);
      if (debatable === true) expect(choices).toHaveProperty([id]);
      for (const [name, opinion] of Object.entries(opinions)) {
        const found = opinion[mode](data);
        expect(found.length === 0, `${name}: ${found.join(' ')}`).toBe(valid);
        if (valid || pointer === undefined) continue;
        const labelled = [pointer, ...(altPointers ?? [])];
        expect(
          found.filter((one) => labelled.includes(one)),
          name,
        ).not.toEqual([]);
      }
    });
  }
});

import { equalSchemas } from '../../model/equal.js';
import type { Schema } from '../../model/model.js';
import { childrenOf } from '../../model/walk.js';
import type { Lowering, PlacedSchema, Standing } from './lowering.js';

/** The unit of a schema that was written at the same place and has the same rules in the other face. */
export function unitOfEqual(
  lowering: Lowering,
  schema: Schema,
  standing: Standing,
): string | undefined {
  const place = `${schema.at.uri}#${schema.at.pointer}`;
  const message = standing.message?.name;
  const others = lowering.placed.get(place) ?? [];
  const equal = others.find(
    (other) => other.message === message && equalSchemas(other.schema, schema),
  );
  if (equal !== undefined) {
    shareUnits(lowering, equal.schema, schema);
    return lowering.unitOf.get(schema);
  }
  const own: PlacedSchema = { schema, ...(message !== undefined && { message }) };
  lowering.placed.set(place, [...others, own]);
  return undefined;
}

/** Gives the parts of a schema the units of the same parts of its equal. */
function shareUnits(lowering: Lowering, from: Schema, to: Schema): void {
  const unit = lowering.unitOf.get(from);
  if (unit !== undefined) lowering.unitOf.set(to, unit);
  const sources = childrenOf(from);
  childrenOf(to).forEach((child, index) => {
    const source = sources[index];
    if (source !== undefined) shareUnits(lowering, source.schema, child.schema);
  });
}

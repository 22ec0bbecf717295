import { hardFeatures } from './hard.js';
import { referenceFeatures } from './references.js';
import { shapeFeatures } from './objects.js';
import { unionFeatures } from './unions.js';
import { valueFeatures } from './values.js';

/** All of them, in the order of the table. */
export const features = [
  ...hardFeatures,
  ...valueFeatures,
  ...shapeFeatures,
  ...unionFeatures,
  ...referenceFeatures,
];

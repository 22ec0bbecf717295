import { reference } from './ref.js';

/** `$dynamicRef`: where it leads is found on the way. */
export const dynamicReference = reference;

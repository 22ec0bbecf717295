import { instantReader } from '../readers.js';

/** `x-format-minimum`: the earliest date-time. */
export const formatMinimum = instantReader((bound) => ({ string: { formatMinimum: bound } }));

import { instantReader } from '../readers.js';

/** `x-format-maximum`: the latest date-time. */
export const formatMaximum = instantReader((bound) => ({ string: { formatMaximum: bound } }));

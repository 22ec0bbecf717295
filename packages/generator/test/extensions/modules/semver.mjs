/** A version as semver.org has it. */
export const format = 'semver';

const version =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[\da-z-]+(\.[\da-z-]+)*)?(\+[\da-z-]+(\.[\da-z-]+)*)?$/i;

/** @param {string} text */
export const check = (text) => version.test(text);

export const message = 'must be a version like 1.4.0';

export const examples = ['1.4.0', '0.1.0-beta.2', '2.0.0+build.7'];

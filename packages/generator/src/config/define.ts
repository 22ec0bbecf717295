import type { Config } from './generated/config/types/index.js';

/** Gives a config back as it is; in `trefoil.config.mjs` it makes editors complete and check the keys. */
export function defineConfig(config: Config): Config {
  return config;
}

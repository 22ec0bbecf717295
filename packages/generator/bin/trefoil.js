#!/usr/bin/env node
import module from 'node:module';
import v8 from 'node:v8';

// Most of a short run is over before optimized code has paid for its compilation, so code has to be
// fifteen times as hot before it gets it.
v8.setFlagsFromString('--interrupt-budget=1000000');
// Node keeps compiled code between runs from 22.1 on.
module.enableCompileCache?.();
const { main } = await import('../dist/cli.js');
await main();

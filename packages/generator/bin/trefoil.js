#!/usr/bin/env node
import module from 'node:module';

// Node keeps compiled code between runs from 22.1 on.
module.enableCompileCache?.();
const { main } = await import('../dist/cli.js');
await main();

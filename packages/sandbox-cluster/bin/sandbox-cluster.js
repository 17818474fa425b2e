#!/usr/bin/env node
'use strict';

// Loads faster from the second start on.
require('node:module').enableCompileCache?.();
// The package is private and runs from its TypeScript sources.
require('tsx/cjs');
// Else Node reads the source map of every file, a tenth of the start.
process.setSourceMapsEnabled(false);
const { run } = require('../src/cli/run.ts');

run(process.argv.slice(2));

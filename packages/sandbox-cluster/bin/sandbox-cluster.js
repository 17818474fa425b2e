#!/usr/bin/env node
'use strict';

// Loads faster from the second start on.
require('node:module').enableCompileCache?.();
// The package is private and runs from its TypeScript sources.
require('tsx/cjs');
const { run } = require('../src/cli/run.ts');

run(process.argv.slice(2));

#!/usr/bin/env node
'use strict';

// The package is private and runs from its TypeScript sources.
require('tsx/cjs');
const { run } = require('../src/cli/run.ts');

run(process.argv.slice(2));

#!/usr/bin/env node
'use strict';

const { existsSync } = require('node:fs');
const { join } = require('node:path');

// In a checkout the sources are TypeScript; in a built package they are not.
const source = join(__dirname, '../src/cli/run.ts');
if (existsSync(source)) {
  require('tsx/cjs');
}
const { run } = require(existsSync(source) ? source : '../dist/index.cjs.js');

run(process.argv.slice(2));

#!/usr/bin/env node
'use strict';

// The package is private and runs from its TypeScript sources.
require('tsx/cjs');
const { simulate } = require('../src/simulator/command/simulate.ts');

simulate(process.argv.slice(2));

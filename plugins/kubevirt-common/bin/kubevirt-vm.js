#!/usr/bin/env node
'use strict';

const { existsSync } = require('node:fs');
const { readFile } = require('node:fs/promises');
const { join } = require('node:path');
const { text } = require('node:stream/consumers');

// In a checkout the sources themselves run; an installed package has only
// what was built from them.
function load() {
  if (existsSync(join(__dirname, '../src'))) {
    require('tsx/cjs');
    return require('../src');
  }
  return require('../dist/index.cjs.js');
}

// A reader that has seen enough, `head` for instance, is no failure.
process.stdout.on('error', error => {
  if (error.code !== 'EPIPE') {
    throw error;
  }
});

load()
  .runCli({
    args: process.argv.slice(2),
    readFile: path => readFile(path, 'utf8'),
    readStdin: () => text(process.stdin),
    print: output => process.stdout.write(output),
    printError: output => process.stderr.write(output),
  })
  .then(
    code => {
      process.exitCode = code;
    },
    error => {
      process.stderr.write(`${error.stack}\n`);
      process.exitCode = 70;
    },
  );

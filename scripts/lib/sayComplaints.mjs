import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { say } from './say.mjs';

const MOST = 40;
const LONGEST = 500;

/**
 * Repeats the warnings and errors of a Backstage backend's log, the last ones
 * where there are many.
 *
 * @param {string} log its file
 */
export function sayComplaints(log) {
  const complaints = stripVTControlCharacters(readFileSync(log, 'utf8'))
    .split('\n')
    .filter(line => /^\S+ \S+ (warn|error) /.test(line))
    .map(line => line.slice(0, LONGEST));
  say(`\nBackstage's warnings and errors, all of it in ${log}:`);
  for (const line of complaints.slice(-MOST)) say(line);
}

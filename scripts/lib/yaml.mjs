import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { root } from './paths.mjs';

/** The project's own YAML parser, which is there once dependencies are installed. */
export function yaml() {
  return createRequire(resolve(root, 'package.json'))('yaml');
}

import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Where Node and Yarn are put when the machine's own do not fit. */
export const toolchainDir = resolve(root, '.toolchain');

/** What a running sandbox, a test or a journey leaves: logs, kubeconfigs, pictures. */
export const localDir = resolve(root, '.local');

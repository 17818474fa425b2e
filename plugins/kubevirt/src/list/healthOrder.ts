import { Health } from 'backstage-plugin-kubevirt-common';

/**
 * The healths, worst first.
 *
 * @internal
 */
export const healthOrder: readonly Health[] = [
  'failed',
  'attention',
  'progress',
  'notice',
  'running',
  'off',
];

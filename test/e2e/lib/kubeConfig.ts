import { readFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { KubeConfig } from '@kubernetes/client-node';

/**
 * Reads one of the files that KUBECONFIG names.
 *
 * @param which - counted from 0
 */
export function kubeConfig(which: number): KubeConfig {
  const files = (process.env.KUBECONFIG ?? '').split(delimiter);
  const config = new KubeConfig();
  config.loadFromString(readFileSync(files[which], 'utf8'));
  return config;
}

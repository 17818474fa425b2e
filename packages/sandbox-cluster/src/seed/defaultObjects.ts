import { kubevirtConfiguration } from './kubevirtConfiguration';
import { nodes } from './nodes';
import { storageClasses } from './storageClasses';

/**
 * What a fresh cluster holds.
 *
 * @internal
 */
export function defaultObjects(): object[] {
  return [
    ...[
      'default',
      'kube-system',
      'kube-public',
      'kube-node-lease',
      'kubevirt',
      'cdi',
    ].map(name => ({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name },
    })),
    ...nodes(),
    ...storageClasses(),
    ...kubevirtConfiguration(),
  ];
}

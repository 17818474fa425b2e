import { goldenImages } from './goldenImages';
import { kubevirtConfiguration } from './kubevirtConfiguration';
import { nodes } from './nodes';
import { roles } from './roles';
import { storageClasses } from './storageClasses';

/**
 * What a fresh cluster holds.
 *
 * @internal
 */
export function defaultObjects(contents: 'default' | 'bare'): object[] {
  const namespace = (name: string) => ({
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name },
  });
  const bare = [
    ...['default', 'kube-node-lease', 'kube-public', 'kube-system'].map(
      namespace,
    ),
    ...roles(),
  ];
  return contents === 'bare'
    ? bare
    : [
        ...bare,
        ...['cdi', 'kubevirt'].map(namespace),
        ...nodes(),
        ...storageClasses(),
        ...kubevirtConfiguration(),
        ...goldenImages(),
      ];
}

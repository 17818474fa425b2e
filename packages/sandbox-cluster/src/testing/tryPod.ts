import { TestAnswer, TestApi } from './TestApi';

/**
 * Asks for a pod in the namespace `default`, without making it.
 *
 * @internal
 */
export function tryPod(api: TestApi, spec: object): Promise<TestAnswer> {
  return api.post('/api/v1/namespaces/default/pods?dryRun=All', {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'x' },
    spec,
  });
}

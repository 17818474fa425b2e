import { setTimeout as sleep } from 'node:timers/promises';
import { KubeconfigClient } from './KubeconfigClient';

interface Namespace {
  metadata: { name: string };
  status?: {
    conditions?: Array<{ type: string; status: string; message?: string }>;
  };
}

/**
 * Deletes namespaces and waits until they are gone, while whoever holds their
 * finalizers still runs.
 *
 * @param names - of namespaces; those that there are not are fine
 * @param patience - how long they may take to empty, in milliseconds
 * @throws Error where one stays, with what its cluster says is left in it
 * @internal
 */
export async function removeNamespaces(
  client: KubeconfigClient,
  names: string[],
  patience = 50_000,
): Promise<void> {
  for (const name of names) {
    await client.find('DELETE', `/api/v1/namespaces/${name}`);
  }
  const deadline = Date.now() + patience;
  for (const name of names) {
    for (;;) {
      const left = await client.find('GET', `/api/v1/namespaces/${name}`);
      if (!left) break;
      if (Date.now() > deadline) {
        throw new Error(remains(left as Namespace, patience));
      }
      await sleep(100);
    }
  }
}

function remains({ metadata, status }: Namespace, patience: number): string {
  const said = (status?.conditions ?? [])
    .filter(one => one.status === 'True')
    .map(({ type, message }) => `${type}: ${message}`);
  return `Namespace ${metadata.name} was not gone ${
    patience / 1000
  } s after it was deleted. ${
    said.join(' ') ||
    'Nobody says what is left in it: does a kube-controller-manager run?'
  }`;
}

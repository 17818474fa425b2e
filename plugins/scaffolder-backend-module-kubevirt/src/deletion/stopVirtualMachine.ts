import { LoggerService } from '@backstage/backend-plugin-api';
import { VirtualMachineIdentity } from 'backstage-plugin-kubevirt-common';
import {
  KubernetesApiError,
  KubernetesClient,
  resources,
} from 'backstage-plugin-kubevirt-node';
import { getIfThere } from '../cluster/getIfThere';
import { untilTrue } from './untilTrue';

/**
 * Shuts a guest down, so that what it has not written yet is not lost, and
 * waits until it is off.
 *
 * @param options - `timeoutMs` in milliseconds
 * @throws TimeoutError where the guest is not off in time; KubernetesApiError
 * where the cluster refuses
 * @internal
 */
export async function stopVirtualMachine(options: {
  client: KubernetesClient;
  identity: VirtualMachineIdentity;
  timeoutMs: number;
  logger: LoggerService;
  signal?: AbortSignal;
}): Promise<void> {
  const { client, identity, timeoutMs, logger, signal } = options;
  const { namespace, name } = identity;
  const key = { namespace, name };
  const isOff = async () =>
    !(await getIfThere(client, resources.virtualMachineInstances, key, {
      signal,
    }));
  if (await isOff()) {
    logger.info('The virtual machine is off');
    return;
  }
  try {
    await client.subresource(
      resources.virtualMachines,
      key,
      'stop',
      {},
      {
        signal,
      },
    );
    logger.info('Asked the guest to shut down');
  } catch (error) {
    // 409: it is off, or on its way there.
    if (!(error instanceof KubernetesApiError) || error.httpStatus !== 409) {
      throw error;
    }
    logger.info(`It does not need to be stopped: ${error.message}`);
  }
  await untilTrue({
    ask: isOff,
    what: `the guest of virtual machine '${name}' was not off`,
    timeoutMs,
    signal,
  });
  logger.info('The virtual machine is off');
}

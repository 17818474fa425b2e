import { ApiError, resourceTypes } from '../client';
import { SimulatorContext, writeAs } from '../SimulatorContext';

const { storageClasses } = resourceTypes;

/**
 * Brings storage where a cluster has none, as whoever installs its nodes does.
 *
 * @internal
 */
export async function registerStorage(
  context: SimulatorContext,
): Promise<void> {
  if (context.informers.of(storageClasses).store.size > 0) return;
  const { writer } = writeAs(context, { component: 'storage-installer' });
  try {
    await writer.create(storageClasses, {
      apiVersion: 'storage.k8s.io/v1',
      kind: 'StorageClass',
      metadata: {
        name: 'standard',
        annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' },
      },
      provisioner: 'rbd.csi.example.com',
      allowVolumeExpansion: true,
    });
  } catch (error) {
    // It came in the meantime.
    if (!ApiError.is(error, 409)) throw error;
  }
}

import { Entity } from '@backstage/catalog-model';

const KIND = /\/kubernetes-resource-kind$/;
const API_VERSION = /\/kubernetes-resource-api-version$/;

/**
 * Whether an entity is what `@terasky/backstage-plugin-kubernetes-ingestor`
 * (4.0.0, src/providers/EntityProvider.ts) makes of a virtual machine. The
 * prefix of its annotations is configurable.
 *
 * @internal
 */
export function isIngestorsVirtualMachine(entity: Entity): boolean {
  const annotations = Object.entries(entity.metadata.annotations ?? {});
  const kind = annotations.find(([key]) => KIND.test(key))?.[1];
  const apiVersion = annotations.find(([key]) => API_VERSION.test(key))?.[1];
  return (
    (kind === 'VirtualMachine' || kind === 'VirtualMachineInstance') &&
    apiVersion?.startsWith('kubevirt.io/') === true
  );
}

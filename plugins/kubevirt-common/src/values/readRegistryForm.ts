import { z } from 'zod/v4';
import { Finding } from '../check/Finding';
import { warning } from '../check/findings';
import {
  defaultContainerDiskImageParts,
  defaultRegistryImageParts,
} from './defaults';
import { imageIgnored } from './imageIgnored';
import { givenSource, readTemplate } from './readTemplate';
import { RootDiskReading } from './RootDiskReading';
import { registryFormSchema } from './valuesSchema';
import { withoutNulls } from './withoutNulls';

type ImageParts = typeof defaultRegistryImageParts;

/**
 * Fills in the root disk of the form `0.1.2` and puts it into that of `0.1.1`.
 *
 * @internal
 */
export function readRegistryForm({
  rootDisk,
}: z.infer<typeof registryFormSchema>): RootDiskReading {
  const { containerDisk, dataVolume, bus } = rootDisk ?? {};
  const { fromOCIRegistry: registry, source, pvc } = dataVolume ?? {};
  const enabled = dataVolume?.enabled ?? true;
  const hasSource = givenSource(source) !== undefined;
  const fromRegistry = registry ? registry.enabled ?? true : !hasSource;

  const url = `docker://${image(defaultRegistryImageParts, registry?.image)}`;
  const { template, findings } = readTemplate(
    { source: fromRegistry ? { registry: { url } } : source, pvc },
    'rootDisk.dataVolume',
    enabled,
  );
  return {
    rootDisk: withoutNulls({
      containerDisk: {
        ...containerDisk,
        enabled: containerDisk?.enabled ?? false,
        image: image(defaultContainerDiskImageParts, containerDisk?.image),
      },
      dataVolume: { enabled, template },
      bus,
    }),
    findings: [
      ...findings,
      ...imageIgnored(containerDisk),
      ...(enabled && hasSource
        ? sourceFindings(fromRegistry, Boolean(registry))
        : []),
    ],
  };
}

function image(
  defaults: ImageParts,
  given: { [part in keyof ImageParts]?: string | null } | null | undefined,
): string {
  const parts = { ...defaults, ...withoutNulls(given ?? {}) };
  return `${parts.registry}/${parts.repository}:${parts.tag}`;
}

function sourceFindings(fromRegistry: boolean, isStated: boolean): Finding[] {
  const path = 'rootDisk.dataVolume.source';
  if (fromRegistry) {
    return [warning('source-ignored', path)];
  }
  return isStated ? [] : [warning('source-preferred', path)];
}

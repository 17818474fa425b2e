import { DataVolumeSpec } from 'backstage-plugin-kubevirt-common';
import { MachineDefinition } from './MachineDefinition';
import { remembering } from './remembering';

/**
 * What the disks of a virtual machine were made from.
 *
 * @internal
 */
export interface BootSources {
  /** Container images and addresses of disk images. */
  readonly images: readonly string[];
  /** CDI's DataSources. */
  readonly dataSources: readonly { namespace: string; name: string }[];
}

/** What a URL asks for may be a signature. */
const imageAt = remembering(
  url =>
    url
      .replace(/^docker:\/\//, '')
      .replace(/[?#].*$/s, '')
      .trim() || undefined,
);

/**
 * Reads the sources from the definition of a virtual machine, and from the
 * DataVolumes that it uses.
 *
 * @internal
 */
export function bootSources(definition: MachineDefinition): BootSources {
  const { identity, volumes, dataVolumeTemplates, dataVolumes } = definition;
  const sources: Found = { images: [], dataSources: [] };
  for (const { containerDisk } of volumes ?? []) {
    addImage(sources, containerDisk?.image?.trim());
  }
  for (const { spec } of dataVolumeTemplates ?? []) {
    addSourceOf(sources, spec, identity.namespace);
  }
  for (const spec of dataVolumes) {
    addSourceOf(sources, spec, identity.namespace);
  }
  return sources;
}

type DataSource = BootSources['dataSources'][number];
type Found = { images: string[]; dataSources: DataSource[] };

function addSourceOf(
  sources: Found,
  volume: DataVolumeSpec | undefined,
  machineNamespace: string,
): void {
  addImage(sources, addressOf(volume?.source));
  const reference = volume?.sourceRef;
  if (reference?.name && (reference.kind ?? 'DataSource') === 'DataSource') {
    const { name, namespace = machineNamespace } = reference;
    const { dataSources } = sources;
    if (
      !dataSources.some(it => it.name === name && it.namespace === namespace)
    ) {
      dataSources.push({ namespace, name });
    }
  }
}

function addImage({ images }: Found, image: string | undefined): void {
  if (image && !images.includes(image)) {
    images.push(image);
  }
}

/** Of an image that is imported. */
function addressOf(source: DataVolumeSpec['source']): string | undefined {
  const url =
    source?.registry?.url ??
    source?.http?.url ??
    source?.s3?.url ??
    source?.gcs?.url;
  return typeof url === 'string' ? imageAt(url) : undefined;
}

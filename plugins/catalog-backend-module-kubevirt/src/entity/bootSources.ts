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
  const images: string[] = [];
  const dataSources: { namespace: string; name: string }[] = [];
  for (const { containerDisk } of volumes ?? []) {
    const image = containerDisk?.image?.trim();
    if (image && !images.includes(image)) {
      images.push(image);
    }
  }
  const readSource = (volume: DataVolumeSpec | undefined) => {
    const address = addressOf(volume?.source);
    if (address && !images.includes(address)) {
      images.push(address);
    }
    const { kind = 'DataSource', name, namespace } = volume?.sourceRef ?? {};
    if (kind === 'DataSource' && name) {
      const source = { namespace: namespace ?? identity.namespace, name };
      if (!dataSources.some(it => isSame(it, source))) {
        dataSources.push(source);
      }
    }
  };
  dataVolumeTemplates?.forEach(({ spec }) => readSource(spec));
  dataVolumes.forEach(readSource);
  return { images, dataSources };
}

type DataSource = BootSources['dataSources'][number];

function isSame(a: DataSource, b: DataSource): boolean {
  return a.name === b.name && a.namespace === b.namespace;
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

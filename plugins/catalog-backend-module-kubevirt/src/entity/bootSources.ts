import {
  ClusterObjects,
  DataVolumeSpec,
  VirtualMachineInstanceSpec,
} from 'backstage-plugin-kubevirt-common';

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

/**
 * Reads the sources from the definition of a virtual machine, and from the
 * DataVolumes that it uses.
 *
 * @internal
 */
export function bootSources(
  objects: ClusterObjects,
  namespace: string,
): BootSources {
  const [machine] = objects.virtualMachines ?? [];
  const [instance] = objects.virtualMachineInstances ?? [];
  const spec: VirtualMachineInstanceSpec | undefined =
    machine?.spec?.template?.spec ?? instance?.spec;
  const volumes: DataVolumeSpec[] = [
    ...(machine?.spec?.dataVolumeTemplates ?? []),
    ...(objects.dataVolumes ?? []),
  ].flatMap(it => it.spec ?? []);

  const images = [
    ...(spec?.volumes ?? []).map(volume => volume.containerDisk?.image),
    ...volumes.map(({ source }) => addressOf(source)),
  ].flatMap(image => image?.trim() || []);
  const dataSources = volumes.flatMap(({ sourceRef }) =>
    sourceRef?.name && (sourceRef.kind ?? 'DataSource') === 'DataSource'
      ? [{ namespace: sourceRef.namespace ?? namespace, name: sourceRef.name }]
      : [],
  );
  const byKey = new Map(
    dataSources.map(it => [`${it.namespace}/${it.name}`, it]),
  );
  return { images: [...new Set(images)], dataSources: [...byKey.values()] };
}

/** Of an image that is imported. What a URL asks for may be a signature. */
function addressOf(source: DataVolumeSpec['source']): string | undefined {
  const url =
    source?.registry?.url ??
    source?.http?.url ??
    source?.s3?.url ??
    source?.gcs?.url;
  return typeof url === 'string'
    ? url.replace(/^docker:\/\//, '').replace(/[?#].*$/s, '') || undefined
    : undefined;
}

import { VirtualMachineState } from './VirtualMachineState';

/**
 * What a virtual machine has that people filter and search by.
 *
 * @public
 */
export interface MachineFacts {
  readonly addresses: string[];
  readonly macs: string[];
  /** What disks were made from: images, DataSources and the like. */
  readonly images: string[];
  readonly claims: string[];
  /** Resource names of GPUs, `nvidia.com/TU104GL_Tesla_T4` for instance. */
  readonly gpus: string[];
  /** Resource names of other host devices. */
  readonly devices: string[];
  readonly ports: number[];
}

/**
 * Reads the facts from a view; the list of machines and the search show the
 * same.
 *
 * @returns each value once, in the view's order
 * @public
 */
export function machineFacts(view: VirtualMachineState): MachineFacts {
  const { access, devices, disks, filesystems, interfaces } = view;
  const ofKind = (isGpu: boolean) =>
    distinct(
      devices
        .filter(({ kind }) => (kind === 'gpu') === isGpu)
        .map(({ deviceName }) => deviceName),
    );
  return {
    addresses: distinct(interfaces.flatMap(it => it.addresses)),
    macs: distinct(interfaces.map(({ mac }) => mac)),
    images: distinct(disks.map(imageOf)),
    claims: distinct([...disks, ...filesystems].map(({ claim }) => claim)),
    gpus: ofKind(true),
    devices: ofKind(false),
    ports: [...new Set(access.ports.map(({ port }) => port))],
  };
}

/** A claim is listed as one; cloud-init and the like are no images. */
function imageOf(disk: VirtualMachineState['disks'][number]) {
  const { source, claim, dataVolume, kind } = disk;
  return source !== claim &&
    (dataVolume !== undefined || kind === 'containerDisk')
    ? source
    : undefined;
}

function distinct(values: (string | undefined)[]): string[] {
  return [...new Set(values.flatMap(value => (value ? [value] : [])))];
}

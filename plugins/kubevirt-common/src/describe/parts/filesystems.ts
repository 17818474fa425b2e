import { FilesystemView } from '../../view';
import { quoteForShell } from '../../access/quoteForShell';
import { VirtualMachineContext } from '../VirtualMachineContext';
import { backingOf } from './VolumeBacking';
import { kindTextOf } from './volumeKinds';

/**
 * The file systems that the guest mounts by virtiofs, with the lines that
 * mount them: the tag is the file system's name.
 *
 * @internal
 */
export function describeFilesystems(
  context: VirtualMachineContext,
): FilesystemView[] {
  const { spec } = context;
  return (spec.domain?.devices?.filesystems ?? []).map(({ name = '' }) => {
    const volume = spec.volumes?.find(each => each.name === name);
    const backing = backingOf(context, volume);
    const directory = quoteForShell(`/mnt/${name}`);
    return {
      name,
      kind: backing.kind,
      kindText: kindTextOf(backing.kind),
      source: backing.source,
      claim: backing.claim,
      size: backing.size,
      storageClass: backing.storageClass,
      accessModes: backing.accessModes,
      persistent: backing.persistent,
      mount: [
        `sudo mkdir -p ${directory}`,
        `sudo mount -t virtiofs ${quoteForShell(name)} ${directory}`,
      ],
    };
  });
}

import {
  VirtualMachine,
  VirtualMachineInstance,
  VirtualMachineInstanceSpec,
  Volume,
  VolumeRequest,
} from '../../model';

type Template = VirtualMachine['spec']['template'];

function applied(template: Template, request: VolumeRequest): Template {
  const { spec } = template;
  const { disks = [], ...devices } = spec.domain.devices;
  const volumes = spec.volumes ?? [];
  const add = request.addVolumeOptions;
  const { name } = add ?? request.removeVolumeOptions ?? {};
  const isThere = volumes.some(volume => volume.name === name);
  if (!name || isThere === (add !== undefined)) return template;
  const withDisks = (newDisks: typeof disks, newVolumes: typeof volumes) => ({
    ...template,
    spec: {
      ...spec,
      domain: {
        ...spec.domain,
        devices: { ...devices, disks: newDisks },
      },
      volumes: newVolumes,
    },
  });
  if (!add) {
    return withDisks(
      disks.filter(disk => disk.name !== name),
      volumes.filter(volume => volume.name !== name),
    );
  }
  const { persistentVolumeClaim, dataVolume } = add.volumeSource ?? {};
  return withDisks(
    [...disks, { ...add.disk, name }],
    [
      ...volumes,
      {
        name,
        ...(persistentVolumeClaim && {
          persistentVolumeClaim: {
            ...persistentVolumeClaim,
            hotpluggable: true,
          },
        }),
        ...(dataVolume && {
          dataVolume: { ...dataVolume, hotpluggable: true },
        }),
      },
    ],
  );
}

/**
 * Writes requested volumes into a machine's template, and takes out those
 * whose removal was requested.
 *
 * @returns the same machine where nothing is left to do
 * @internal
 */
export function withVolumeRequests(vm: VirtualMachine): VirtualMachine {
  const template = (vm.status?.volumeRequests ?? []).reduce(
    applied,
    vm.spec.template,
  );
  if (template === vm.spec.template) return vm;
  return { ...vm, spec: { ...vm.spec, template } };
}

/**
 * Keeps the requests that the template does not show yet.
 *
 * @returns the requests, or undefined for none
 * @internal
 */
export function openVolumeRequests(
  vm: VirtualMachine,
): VolumeRequest[] | undefined {
  const open = (vm.status?.volumeRequests ?? []).filter(
    request => applied(vm.spec.template, request) !== vm.spec.template,
  );
  return open.length > 0 ? open : undefined;
}

const isHotpluggable = ({ persistentVolumeClaim, dataVolume }: Volume) =>
  persistentVolumeClaim?.hotpluggable || dataVolume?.hotpluggable || false;

/**
 * Gives an instance the hotpluggable volumes that its machine's template has,
 * and takes those away that the template no longer has.
 *
 * @internal
 */
export function withHotpluggedVolumes(
  vmi: VirtualMachineInstance,
  template: VirtualMachineInstanceSpec,
): VirtualMachineInstance {
  const { disks = [], ...devices } = vmi.spec.domain.devices;
  const present = vmi.spec.volumes ?? [];
  const wanted = (template.volumes ?? []).filter(isHotpluggable);
  const gone = present.filter(
    volume =>
      isHotpluggable(volume) && !wanted.some(one => one.name === volume.name),
  );
  const added = wanted.filter(
    volume => !present.some(one => one.name === volume.name),
  );
  if (gone.length + added.length === 0) return vmi;
  const stays = ({ name }: { name: string }) =>
    !gone.some(volume => volume.name === name);
  const addedDisks = (template.domain.devices.disks ?? []).filter(disk =>
    added.some(({ name }) => name === disk.name),
  );
  return {
    ...vmi,
    spec: {
      ...vmi.spec,
      domain: {
        ...vmi.spec.domain,
        devices: { ...devices, disks: [...disks.filter(stays), ...addedDisks] },
      },
      volumes: [...present.filter(stays), ...added],
    },
  };
}

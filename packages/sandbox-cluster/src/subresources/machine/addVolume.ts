import { VirtualMachine, VolumeRequest } from '../../simulator/model';
import { defineAction } from '../defineCall';
import { getMachine, patchMachine } from '../objects';
import { isDryRun, readBody } from '../readBody';
import { refusals } from '../refusals';

type AddVolumeOptions = NonNullable<VolumeRequest['addVolumeOptions']>;

function checkFree(vm: VirtualMachine, options: AddVolumeOptions): void {
  const { name, volumeSource } = options;
  const conflict = (why: string) =>
    refusals.conflict('virtualmachine', vm.metadata.name, why);
  const claimName =
    volumeSource?.dataVolume?.name ??
    volumeSource?.persistentVolumeClaim?.claimName;
  for (const volume of vm.spec.template.spec.volumes ?? []) {
    if (volume.name === name) {
      throw conflict(
        `Unable to add volume [${name}] because volume with that name already exists`,
      );
    }
    const used =
      volume.dataVolume?.name ?? volume.persistentVolumeClaim?.claimName;
    if (used !== undefined && used === claimName) {
      throw conflict(
        `Unable to add volume source [${claimName}] because it already exists`,
      );
    }
  }
}

/**
 * `PUT virtualmachines/{name}/addvolume`: a request in the machine's status,
 * which virt-controller takes into the template.
 *
 * @internal
 */
export const addVolume = defineAction(
  'virtualmachines',
  'addvolume',
  request => {
    const given = readBody<AddVolumeOptions>(request);
    const { name, disk, volumeSource } = given;
    const need = (what: string) =>
      refusals.badRequest(`AddVolumeOptions requires ${what}`);
    if (!name) throw need('name to be set');
    if (!disk) throw need('disk to not be nil');
    if (!volumeSource) throw need('VolumeSource to not be nil');
    const vm = getMachine(request);
    const { dryRun, ...options } = { ...given, name, disk, volumeSource };
    checkFree(vm, options);
    const { persistentVolumeClaim, dataVolume } = volumeSource;
    const addVolumeOptions: AddVolumeOptions = {
      ...options,
      disk: { ...disk, name },
      volumeSource: {
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
    };
    const volumeRequests = [
      ...(vm.status?.volumeRequests ?? []),
      { addVolumeOptions },
    ];
    patchMachine(
      request,
      { status: { volumeRequests } },
      { dryRun: isDryRun({ dryRun }), subresource: 'status' },
    );
    return 202;
  },
);

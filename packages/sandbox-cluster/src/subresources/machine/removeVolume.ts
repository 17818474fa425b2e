import { defineAction } from '../defineCall';
import { getMachine, patchMachine } from '../objects';
import { isDryRun, readBody } from '../readBody';
import { refusals } from '../refusals';

interface RemoveVolumeOptions {
  name: string;
  dryRun?: string[];
}

/**
 * `PUT virtualmachines/{name}/removevolume`: a request in the machine's
 * status, which virt-controller carries out.
 *
 * @internal
 */
export const removeVolume = defineAction(
  'virtualmachines',
  'removevolume',
  request => {
    const { name, dryRun } = readBody<RemoveVolumeOptions>(request);
    if (!name) {
      throw refusals.badRequest('RemoveVolumeOptions requires name to be set');
    }
    const vm = getMachine(request);
    const volume = vm.spec.template.spec.volumes?.find(
      one => one.name === name,
    );
    const hotplugged =
      volume?.dataVolume?.hotpluggable ||
      volume?.persistentVolumeClaim?.hotpluggable;
    if (!hotplugged) {
      throw refusals.conflict(
        'virtualmachine',
        request.name,
        `Unable to remove volume [${name}] because it ${
          volume ? 'is not hotpluggable' : 'does not exist'
        }`,
      );
    }
    const volumeRequests = [
      ...(vm.status?.volumeRequests ?? []),
      { removeVolumeOptions: { name } },
    ];
    patchMachine(
      request,
      { status: { volumeRequests } },
      { dryRun: isDryRun({ dryRun }), subresource: 'status' },
    );
    return 202;
  },
);

import {
  Pod,
  Service,
  VirtualMachine,
  VirtualMachineInstance,
} from '../../objects';
import { VirtualMachineTarget } from '../VirtualMachineTarget';
import { ownedBy, unique } from './indexKeys';
import { key } from './key';
import { ObjectIndex } from './ObjectIndex';
import { podLabels, selects } from './podLabels';

/**
 * The Services that select a virtual machine's pod, and those that are meant
 * to.
 *
 * @internal
 */
export function selectServices(
  index: ObjectIndex,
  target: VirtualMachineTarget,
  vm: VirtualMachine | undefined,
  vmi: VirtualMachineInstance | undefined,
  launchers: Pod[],
): Service[] {
  const { namespace, name } = target;
  const labels = podLabels(target, vm, vmi, launchers);
  const selecting = index.services
    .find(
      ...Object.entries(labels).map(([label, value]) =>
        key.label(namespace, label, value),
      ),
    )
    .filter(service => selects(service, labels));
  // A Service that is meant for the VM is shown even where its selector
  // misses: that is what there is to explain.
  const meant = [
    ...index.services.find(...ownedBy(vm)),
    ...index.services.find(key.name(namespace, name)).filter(selectsByKubevirt),
  ];
  return unique([...selecting, ...meant]);
}

/** Another application's Service may have the VM's name. */
function selectsByKubevirt({ spec }: Service): boolean {
  return Object.keys(spec?.selector ?? {}).some(label =>
    /(?:^|\.)kubevirt\.io(?:\/|$)/.test(label),
  );
}

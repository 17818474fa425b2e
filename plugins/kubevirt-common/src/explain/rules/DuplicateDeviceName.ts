import { VirtualMachineContext } from '../../describe/VirtualMachineContext';
import { Rule } from '../Rule';
import { matching } from '../signals/matching';
import { signalOf } from '../signals/signalOf';

/**
 * Two devices have one name. KubeVirt accepts the VM, and libvirt then refuses
 * to start it.
 *
 * @internal
 */
export const DuplicateDeviceName: Rule = {
  code: 'DuplicateDeviceName',
  find(context, all) {
    const refusals = matching(all, {
      text: /(?:duplicate|non unique|already).*alias|alias.*(?:duplicate|non unique|already)/i,
    });
    const name =
      duplicateName(context) ??
      /(?:gpu-|hostdevice-)([^\s'",]+)/i.exec(refusals[0]?.text ?? '')?.[1];
    const runs = context.vmi?.status?.phase === 'Running';
    if (name === undefined || (refusals.length === 0 && runs)) {
      return [];
    }
    return [
      {
        summary: `Two devices of the VM are named '${name}', so it cannot start.`,
        nextStep: 'Give each GPU and host device a name of its own.',
        signals: [...refusals, specSignal(context, name)],
      },
    ];
  },
};

function duplicateName({ spec }: VirtualMachineContext): string | undefined {
  const { gpus = [], hostDevices = [] } = spec.domain?.devices ?? {};
  return [gpus, hostDevices]
    .map(devices => devices.flatMap(({ name }) => name ?? []))
    .map(names => names.find((name, at) => names.indexOf(name) !== at))
    .find(name => name !== undefined);
}

function specSignal({ target, vm, vmi }: VirtualMachineContext, name: string) {
  return signalOf({
    kind: target.kind,
    object: vm ?? vmi,
    field: vm ? 'spec.template.spec.domain.devices' : 'spec.domain.devices',
    text: name,
  });
}

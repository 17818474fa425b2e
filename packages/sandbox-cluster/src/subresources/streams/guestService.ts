import { ObjectAccess } from '../../server/ObjectAccess';
import { Domain, TcpService } from '../../simulator';
import { VirtualMachineInstance } from '../../simulator/model';

/** Where an interface lists ports, nothing else gets through to the guest. */
function isOpen(vmi: VirtualMachineInstance, port: number): boolean {
  const [first] = vmi.spec.domain.devices.interfaces ?? [];
  const listed = first?.ports ?? [];
  return (
    listed.length === 0 ||
    listed.some(one => one.port === port && (one.protocol ?? 'TCP') === 'TCP')
  );
}

/**
 * Finds what listens on a TCP port of a guest, as its pod reaches it.
 *
 * @returns undefined where nothing does, or its interface lets nobody through
 * @internal
 */
export function guestService(
  { namespace, name, guest }: Domain,
  objects: ObjectAccess,
  port: number,
): TcpService | undefined {
  const vmi = objects.find('kubevirt.io/v1', 'VirtualMachineInstance', {
    namespace,
    name,
  }) as unknown as VirtualMachineInstance | undefined;
  return vmi && isOpen(vmi, port) ? guest?.connect(port) : undefined;
}

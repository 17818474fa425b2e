import { VirtualMachineContext } from '../../describe/VirtualMachineContext';
import { Signal } from '../Signal';

/**
 * The name by which the VM's owner knows the disk that a signal is about: for
 * a claim that CDI fills in another's place, the other's.
 *
 * @internal
 */
export function diskOf(
  { claims }: VirtualMachineContext,
  { name }: Signal,
): string {
  const stoodFor = claims.find(
    ({ metadata }) => metadata?.uid && name === `prime-${metadata.uid}`,
  );
  return stoodFor?.metadata?.name ?? name;
}

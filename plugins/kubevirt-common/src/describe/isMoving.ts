import { VirtualMachineContext } from './VirtualMachineContext';

/**
 * Whether a migration of the instance was asked for and has not ended.
 *
 * @internal
 */
export function isMoving({ migrations }: VirtualMachineContext): boolean {
  const phase = migrations[0]?.status?.phase;
  return migrations.length > 0 && phase !== 'Succeeded' && phase !== 'Failed';
}

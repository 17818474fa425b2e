import { VirtualMachineDeletionResponse } from 'backstage-plugin-kubevirt-common';
import { Router } from 'express';
import {
  createMachineReadRouter,
  MachineReadServices,
} from '../router/createMachineReadRouter';
import { describeDeletion } from './describeDeletion';

/**
 * `GET /v1/virtual-machines/:cluster/:namespace/:name/deletion`: what would
 * go with a virtual machine. It deletes nothing.
 *
 * @internal
 */
export function createDeletionRouter(options: MachineReadServices): Router {
  const { inventory } = options;
  return createMachineReadRouter({
    ...options,
    what: 'deletion',
    async read({ identity, objects }): Promise<VirtualMachineDeletionResponse> {
      return describeDeletion({ inventory, identity, objects });
    },
  });
}

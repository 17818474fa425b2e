import { virtualMachineEntityRef } from 'backstage-plugin-kubevirt-common';
import { virtualMachineTabUrl } from './virtualMachineTabUrl';

describe('virtualMachineTabUrl', () => {
  it("leads to the tab of the virtual machine's entity", () => {
    const entityRef = virtualMachineEntityRef({
      cluster: 'sandbox',
      namespace: 'team-a',
      name: 'dev',
    });
    expect(virtualMachineTabUrl(entityRef)).toBe(
      '/catalog/team-a/resource/dev.sandbox/virtual-machine',
    );
  });
});

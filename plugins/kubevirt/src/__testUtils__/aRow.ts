import { VirtualMachineRow } from 'backstage-plugin-kubevirt-common';

/** A row of the list: `web`, which runs. */
export function aRow(
  fields: Partial<VirtualMachineRow> = {},
): VirtualMachineRow {
  return {
    cluster: 'prod',
    namespace: 'team-a',
    name: 'web',
    kind: 'VirtualMachine',
    status: 'Running',
    health: 'running',
    runStrategy: 'RerunOnFailure',
    labels: {},
    ...fields,
  };
}

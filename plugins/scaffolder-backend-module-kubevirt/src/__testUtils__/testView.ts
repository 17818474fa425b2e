import {
  DiskView,
  Problem,
  ProblemCode,
  problemCodes,
  VirtualMachineView,
} from 'backstage-plugin-kubevirt-common';

/** A view of a virtual machine of which only some parts matter. */
export function testView(
  parts: Partial<VirtualMachineView> = {},
): VirtualMachineView {
  return {
    kind: 'VirtualMachine',
    namespace: 'team-a',
    name: 'dev',
    status: 'Starting',
    health: 'progress',
    headline: 'The virtual machine is starting.',
    problems: [],
    labels: {},
    cpu: {},
    memory: {},
    boot: {},
    disks: [],
    filesystems: [],
    interfaces: [],
    devices: [],
    guest: { agentConnected: false },
    access: { ports: [], commands: [] },
    conditions: [],
    timeline: [],
    ...parts,
  };
}

/** A disk of such a view. */
export function testDisk(parts: Partial<DiskView> = {}): DiskView {
  return {
    name: 'rootdisk',
    kind: 'dataVolume',
    kindText: 'DataVolume',
    device: 'disk',
    persistent: true,
    ...parts,
  };
}

/** A problem, as bad as its code says. */
export function testProblem(code: ProblemCode): Problem {
  return {
    code,
    ...problemCodes[code],
    summary: `Summary of ${code}.`,
    nextStep: `Mend ${code}.`,
    evidence: [],
  };
}

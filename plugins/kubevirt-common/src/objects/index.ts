export * from './ClusterObjects';
export * from './core';
export * from './DataVolume';
export * from './KubernetesObject';
export * from './VirtualMachine';
export * from './VirtualMachineInstance';

export * from './ClusterObjects';
export * from './core';
export * from './DataVolume';
export * from './EndpointSlice';
export * from './KubernetesObject';
export * from './KubeVirt';
export * from './VirtualMachine';
export * from './VirtualMachineInstance';

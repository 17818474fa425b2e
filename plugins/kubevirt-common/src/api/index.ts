export * from './ClusterStatus';
export * from './VirtualMachineDetails';

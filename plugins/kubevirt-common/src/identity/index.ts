export * from './annotations';
export * from './compareIdentities';
export * from './virtualMachineEntityName';
export * from './virtualMachineEntityRef';
export * from './VirtualMachineIdentity';

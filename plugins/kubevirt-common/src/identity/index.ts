export * from './annotations';
export * from './virtualMachineEntityName';
export * from './virtualMachineEntityRef';
export * from './VirtualMachineIdentity';

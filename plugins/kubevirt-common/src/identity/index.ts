export * from './annotations';
export * from './VirtualMachineIdentity';

export * from './VirtualMachineDetails';

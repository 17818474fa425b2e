export * from './VirtualMachineTab';

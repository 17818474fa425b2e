export * from './VirtualMachineList';

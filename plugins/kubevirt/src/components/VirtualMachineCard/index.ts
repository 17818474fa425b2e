export * from './VirtualMachineCard';

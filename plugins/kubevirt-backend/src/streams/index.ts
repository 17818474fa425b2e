export * from './VirtualMachineStreams';

export * from './VirtualMachineSummary';

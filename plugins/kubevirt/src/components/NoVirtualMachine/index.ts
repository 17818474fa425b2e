export * from './NoVirtualMachine';

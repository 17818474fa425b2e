export * from './MissingVirtualMachine';

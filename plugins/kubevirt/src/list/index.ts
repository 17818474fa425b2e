export * from './VirtualMachineListPage';

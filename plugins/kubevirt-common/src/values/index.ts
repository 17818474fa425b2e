export * from './parseValues';
export * from './ValuesForm';
export * from './VirtualMachineValues';

export * from './parseValues';
export * from './printValues';
export * from './ValuesForm';
export * from './VirtualMachineValues';

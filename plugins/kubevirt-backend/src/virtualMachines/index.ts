export * from './entityVirtualMachines';
export * from './targetOf';
export * from './virtualMachineDetails';

export * from './entityVirtualMachines';
export * from './virtualMachineDetails';

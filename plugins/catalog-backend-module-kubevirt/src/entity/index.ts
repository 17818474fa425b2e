export * from './catalogReference';
export * from './virtualMachineEntity';
export * from './virtualMachineLocation';

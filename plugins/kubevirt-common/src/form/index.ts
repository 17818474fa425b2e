export * from './FormChoices';
export * from './FormReview';
export * from './VirtualMachineFormData';
export * from './formDataFromVirtualMachine';
export * from './imageUser';
export * from './valuesOfFormData';

export * from './createContext';
export * from './describe';
export * from './describeAll';
export * from './documents/explainDocuments';
export * from './GuestAgentReport';
export * from './select/selectObjects';
export * from './VirtualMachineContext';
export * from './VirtualMachineTarget';

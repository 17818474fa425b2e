export * from './Problem';
export * from './ProblemCode';
export * from './VirtualMachineView';

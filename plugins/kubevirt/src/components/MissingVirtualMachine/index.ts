export * from './MissingVirtualMachine';
export * from './useMissingTexts';

export * from './errorMessage';
export * from './relativeTime';
export * from './useEntityVirtualMachines';
export * from './useLanguage';
export * from './useNow';
export * from './useOnDemand';
export * from './useSeen';
export * from './useTexts';

export * from './relativeTime';
export * from './useEntityVirtualMachines';
export * from './useLanguage';
export * from './useNow';
export * from './useTexts';

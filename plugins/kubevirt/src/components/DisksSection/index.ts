export * from './DisksSection';

export * from './check';
export * from './checkName';
export * from './Finding';

export * from './Clock';
export * from './sleep';

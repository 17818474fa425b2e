export * from './api';
export { formFieldExtensions } from './formFieldExtensions';

export * from './searchExtensions';

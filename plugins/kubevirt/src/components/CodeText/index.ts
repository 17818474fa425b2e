export * from './CodeText';

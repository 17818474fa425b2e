export * from './AccessSection';

export * from './NetworkSection';

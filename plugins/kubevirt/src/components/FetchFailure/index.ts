export * from './FetchFailure';

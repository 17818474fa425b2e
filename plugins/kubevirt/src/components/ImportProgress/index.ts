export * from './ImportProgress';

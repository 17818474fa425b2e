export * from './parseLabelSelector';

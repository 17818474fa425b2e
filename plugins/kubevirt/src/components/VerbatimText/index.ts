export * from './VerbatimText';

export * from './describeAccess';

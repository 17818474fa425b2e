export * from './describeAccess';
export * from './uploadCommand';

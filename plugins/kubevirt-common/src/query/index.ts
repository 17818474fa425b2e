export * from './QueryTerm';
export * from './compileQuery';
export * from './completeQuery';
export * from './parseQuery';
export * from './printTerm';
export * from './queryKeys';
export * from './toggleTerm';

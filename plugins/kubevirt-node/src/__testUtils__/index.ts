export * from './ChaosProxy';
export * from './clocks';
export * from './FakeApiServer';
export * from './waitFor';
export * from './watchPods';
export * from './makeTransport';

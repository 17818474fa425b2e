export * from './ProblemDetails';
export * from './problemTitle';

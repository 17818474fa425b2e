export * from './explain';
export * from './explainRefusal';

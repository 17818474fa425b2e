export * from './createActionsRouter';

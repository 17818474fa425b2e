export * from './CopyableCommand';

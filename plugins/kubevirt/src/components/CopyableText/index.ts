export * from './CopyableText';

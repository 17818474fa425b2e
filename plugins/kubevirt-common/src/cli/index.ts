export * from './CliIo';
export * from './runCli';

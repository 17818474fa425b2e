export type { CliIo } from './CliIo';
export { runCli } from './runCli';

import { LoggerService } from '@backstage/backend-plugin-api';

const silent = () => {};

/** Tells of errors alone. */
export const quietLogger: LoggerService = {
  error: console.error,
  warn: silent,
  info: silent,
  debug: silent,
  child: () => quietLogger,
};

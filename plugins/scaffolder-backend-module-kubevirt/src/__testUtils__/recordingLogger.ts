import { mockServices } from '@backstage/backend-test-utils';

/** A logger that keeps its lines, each with its level. */
export function recordingLogger() {
  const lines: string[] = [];
  const logger = mockServices.logger.mock({
    info: message => lines.push(message),
    warn: message => lines.push(`warning: ${message}`),
  });
  return { logger, lines };
}

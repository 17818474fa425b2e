import { LoggerService } from '@backstage/backend-plugin-api';
import { Finding } from 'backstage-plugin-kubevirt-common';
import { describeFindings } from './describeFindings';

/**
 * Writes findings that are no errors into a task's log.
 *
 * @internal
 */
export function logRemarks(logger: LoggerService, remarks: Finding[]): void {
  const of = (severity: Finding['severity']) =>
    remarks.filter(remark => remark.severity === severity);
  if (of('warning').length > 0) {
    logger.warn(`May not be meant:\n${describeFindings(of('warning'))}`);
  }
  if (of('hint').length > 0) {
    logger.info(`Worth knowing:\n${describeFindings(of('hint'))}`);
  }
}

import Typography from '@material-ui/core/Typography';
import { VirtualMachineRow } from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../hooks';
import { RowNames } from './RowNames';
import { BulkResult } from './runBulk';

/** @internal */
export interface ResultLine {
  row: VirtualMachineRow;
  result: BulkResult;
}

/**
 * For which machines the clusters accepted an action, and why not for the
 * others.
 *
 * @internal
 */
export function BulkResults(props: {
  results: readonly ResultLine[];
  /** How many were not asked for in the end. */
  left: number;
}) {
  const { results, left } = props;
  const { t } = useTexts();
  const accepted = results.filter(({ result }) => result.ok);
  const refused = results.filter(({ result }) => !result.ok);
  return (
    <div role="status">
      {accepted.length > 0 && (
        <>
          <Typography variant="body1">
            {t('bulk.accepted', { count: accepted.length })}
          </Typography>
          <RowNames rows={accepted.map(({ row }) => row)} />
        </>
      )}
      {refused.length > 0 && (
        <>
          <Typography variant="body1">
            {t('bulk.failed', { count: refused.length })}
          </Typography>
          <RowNames
            rows={refused.map(({ row }) => row)}
            noteOf={row => {
              const found = refused.find(each => each.row === row);
              return found && !found.result.ok
                ? found.result.reason
                : undefined;
            }}
          />
        </>
      )}
      {left > 0 && (
        <Typography variant="body1">
          {t('bulk.aborted', { amount: String(left) })}
        </Typography>
      )}
    </div>
  );
}

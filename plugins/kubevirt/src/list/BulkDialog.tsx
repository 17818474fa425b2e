import Button from '@material-ui/core/Button';
import Checkbox from '@material-ui/core/Checkbox';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';
import { useApi } from '@backstage/frontend-plugin-api';
import { VirtualMachineRow } from 'backstage-plugin-kubevirt-common';
import { useMemo, useRef, useState } from 'react';
import { kubevirtApiRef } from '../api';
import { useTexts } from '../hooks';
import { BulkAction, planBulk } from './planBulk';
import { BulkPlan } from './BulkPlan';
import { BulkResults, ResultLine } from './BulkResults';
import { runBulk } from './runBulk';

/**
 * Says for which of the selected machines an action works and for which not,
 * does it, and says how it went for each.
 *
 * @internal
 */
export function BulkDialog(props: {
  action: BulkAction;
  rows: readonly VirtualMachineRow[];
  onClose: () => void;
}) {
  const { action, onClose } = props;
  const api = useApi(kubevirtApiRef);
  const { t } = useTexts();
  // What was looked at is what is done, however the list changes meanwhile.
  const [rows] = useState(props.rows);
  const plan = useMemo(() => planBulk(action, rows), [action, rows]);
  const [confirmed, setConfirmed] = useState(action !== 'delete');
  const [results, setResults] = useState<ResultLine[]>();
  const [isRunning, setRunning] = useState(false);
  const abort = useRef(new AbortController());

  const run = async () => {
    setRunning(true);
    setResults([]);
    await runBulk({
      api,
      action,
      rows: plan.will,
      signal: abort.current.signal,
      onResult: (row, result) =>
        setResults((before = []) => [...before, { row, result }]),
    });
    setRunning(false);
  };

  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      aria-labelledby="kubevirt-bulk-title"
      onClose={() => !isRunning && onClose()}
    >
      <DialogTitle id="kubevirt-bulk-title">
        {t(`bulk.title.${action}`)}
      </DialogTitle>
      <DialogContent>
        {results ? (
          <>
            {isRunning && (
              <>
                <LinearProgress
                  variant="determinate"
                  aria-label={t(`bulk.title.${action}`)}
                  value={(100 * results.length) / plan.will.length}
                />
                <Typography variant="body2" role="status">
                  {t('bulk.progress', {
                    done: String(results.length),
                    total: String(plan.will.length),
                  })}
                </Typography>
              </>
            )}
            <BulkResults
              results={results}
              left={isRunning ? 0 : plan.will.length - results.length}
            />
          </>
        ) : (
          <>
            <BulkPlan action={action} plan={plan} />
            {action === 'delete' && plan.will.length > 0 && (
              <FormControlLabel
                label={t('bulk.delete.confirm')}
                control={
                  <Checkbox
                    color="primary"
                    checked={confirmed}
                    onChange={(_, checked) => setConfirmed(checked)}
                  />
                }
              />
            )}
          </>
        )}
      </DialogContent>
      <DialogActions>
        {results ? (
          <Button
            onClick={isRunning ? () => abort.current.abort() : onClose}
            disabled={isRunning && abort.current.signal.aborted}
          >
            {isRunning ? t('bulk.abort') : t('bulk.close')}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{t('bulk.cancel')}</Button>
            <Button
              variant="contained"
              color={action === 'delete' ? 'secondary' : 'primary'}
              disabled={plan.will.length === 0 || !confirmed}
              onClick={run}
            >
              {t(`list.action.${action}`)}
            </Button>
          </>
        )}
      </DialogActions>
    </Dialog>
  );
}

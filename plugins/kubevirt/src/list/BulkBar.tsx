import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { VirtualMachineRow } from 'backstage-plugin-kubevirt-common';
import { useState } from 'react';
import { useTexts } from '../hooks';
import { BulkDialog } from './BulkDialog';
import { BulkAction, bulkActions } from './planBulk';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
      flex: 1,
      padding: theme.spacing(0.5, 1.5),
      borderRadius: theme.shape.borderRadius,
      background: theme.palette.action.selected,
    },
  }),
  { name: 'KubevirtBulkBar' },
);

/**
 * What can be done to the selected machines.
 *
 * @internal
 */
export function BulkBar(props: {
  rows: readonly VirtualMachineRow[];
  onClear: () => void;
}) {
  const { rows, onClear } = props;
  const classes = useStyles();
  const { t } = useTexts();
  const [action, setAction] = useState<BulkAction>();
  return (
    <>
      {rows.length > 0 && (
        <div
          className={classes.root}
          role="group"
          aria-label={t('list.actions')}
        >
          <Typography variant="subtitle2" component="span" role="status">
            {t('list.selected', { count: rows.length })}
          </Typography>
          {bulkActions.map(each => (
            <Button key={each} size="small" onClick={() => setAction(each)}>
              {t(`list.action.${each}`)}
            </Button>
          ))}
          <Button size="small" onClick={onClear}>
            {t('list.selected.clear')}
          </Button>
        </div>
      )}
      {action && (
        <BulkDialog
          action={action}
          rows={rows}
          onClose={() => setAction(undefined)}
        />
      )}
    </>
  );
}

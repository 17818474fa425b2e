import { makeStyles } from '@material-ui/core/styles';
import { PropsWithChildren } from 'react';
import { HealthIcon } from '../../components/HealthIcon';

const healths = {
  ok: 'running',
  info: 'notice',
  warning: 'attention',
  error: 'failed',
} as const;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      gap: theme.spacing(1),
      alignItems: 'flex-start',
      ...theme.typography.body2,
      color: theme.palette.text.primary,
      minWidth: 0,
      overflowWrap: 'anywhere',
    },
    content: { minWidth: 0 },
  }),
  { name: 'KubevirtNotice' },
);

/**
 * A sentence that is good to know, with a sign for how it is meant.
 *
 * @internal
 */
export function Notice(
  props: PropsWithChildren<{ severity: keyof typeof healths }>,
) {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <HealthIcon health={healths[props.severity]} size="small" />
      <div className={classes.content}>{props.children}</div>
    </div>
  );
}

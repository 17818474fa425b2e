import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Health } from 'backstage-plugin-kubevirt-common';
import { PropsWithChildren, ReactNode } from 'react';
import { HealthIcon } from '../HealthIcon';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'flex', gap: theme.spacing(2) },
    content: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'flex-start',
      gap: theme.spacing(1.5),
      minWidth: 0,
      maxWidth: '80ch',
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'KubevirtStatePanel' },
);

/**
 * What is shown where there is no virtual machine to show: what is the
 * matter, what follows from it, and what can be done.
 *
 * @internal
 */
export function StatePanel(
  props: PropsWithChildren<{
    health: Health;
    title: string;
    text: string;
    action?: ReactNode;
  }>,
) {
  const classes = useStyles();
  return (
    <EntityInfoCard>
      <div className={classes.root}>
        <HealthIcon health={props.health} size="large" />
        <div className={classes.content}>
          <Typography variant="h6" component="h2">
            {props.title}
          </Typography>
          <Typography variant="body1">{props.text}</Typography>
          {props.children}
          {props.action}
        </div>
      </div>
    </EntityInfoCard>
  );
}

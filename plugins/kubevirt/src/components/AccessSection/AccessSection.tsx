import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { AccessView, AccessWay } from 'backstage-plugin-kubevirt-common';
import { memo } from 'react';
import { useTexts } from '../../hooks';
import { Section } from '../Section';
import { Obstacles } from './Obstacles';
import { PortCard } from './PortCard';
import { repeatedObstacles } from './repeatedObstacles';
import { WayList } from './WayList';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(3),
      minWidth: 0,
    },
    ports: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
      minWidth: 0,
    },
    commands: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(1),
      minWidth: 0,
    },
  }),
  { name: 'KubevirtAccessSection' },
);

/**
 * How to reach a virtual machine: port by port, then its consoles and what
 * starts and stops it.
 *
 * @internal
 */
export const AccessSection = memo((props: { access: AccessView }) => {
  const { ports } = props.access;
  // What leads to a port is said there.
  const toPorts = new Set(ports.flatMap(({ ways }) => ways.map(wayKey)));
  const commands = props.access.commands.filter(
    way => !toPorts.has(wayKey(way)),
  );
  const repeated = repeatedObstacles(commands);
  const classes = useStyles();
  const { t } = useTexts();
  return (
    <Section id="access" title={t('access.title')}>
      <div className={classes.root}>
        <div className={classes.ports}>
          {ports.length === 0 && (
            <Typography variant="body2">{t('access.noPorts')}</Typography>
          )}
          {ports.map(port => (
            <PortCard
              key={`${port.service} ${port.name} ${port.port}/${port.protocol}`}
              port={port}
            />
          ))}
        </div>
        {commands.length > 0 && (
          <div className={classes.commands}>
            <Typography variant="subtitle1" component="h4">
              {t('access.commands')}
            </Typography>
            <Obstacles sentences={repeated} />
            <WayList ways={commands} besides={repeated} />
          </div>
        )}
      </div>
    </Section>
  );
});

function wayKey({ id, commands }: AccessWay): string {
  return JSON.stringify([id, commands]);
}

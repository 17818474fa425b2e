import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { AccessWay } from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../../hooks';
import { containerQueries } from '../containerQueries';
import { Obstacles } from './Obstacles';
import { WayCommands } from '../WayCommands';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(1.5),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
    way: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 240px) minmax(0, 1fr)',
      gap: theme.spacing(0.5, 2),
      overflowWrap: 'anywhere',
      [containerQueries.slim]: { gridTemplateColumns: 'minmax(0, 1fr)' },
    },
    how: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(0.5),
    },
  }),
  { name: 'KubevirtWayList' },
);

/**
 * Ways to reach something, each with what to copy.
 *
 * @internal
 */
export function WayList(props: {
  ways: AccessWay[];
  /** Obstacles that are said elsewhere already. */
  besides?: string[];
}) {
  const { ways, besides = [] } = props;
  const classes = useStyles();
  const { word } = useTexts();
  return (
    <ul className={classes.root}>
      {ways.map((way, index) => (
        <li key={`${way.id} ${index}`} className={classes.way}>
          <div>
            <Typography variant="body2" component="div">
              {word('way', way.id, way.title)}
            </Typography>
            <Typography variant="caption" color="textSecondary">
              {word('from', way.from)}
            </Typography>
          </div>
          <div className={classes.how}>
            <WayCommands way={way} />
            <Obstacles
              sentences={way.obstacles?.filter(each => !besides.includes(each))}
            />
            {way.note && (
              <Typography
                variant="body2"
                color="textSecondary"
                lang="en"
                dir="auto"
              >
                {way.note}
              </Typography>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

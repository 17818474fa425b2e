import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { AccessWay } from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../../hooks';
import { containerQueries } from '../containerQueries';
import { CopyableCommand } from '../CopyableCommand';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(1.5),
      margin: 0,
      padding: 0,
      listStyle: 'none',
      minWidth: 0,
    },
    way: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 240px) minmax(0, 1fr)',
      gap: theme.spacing(0.5, 2),
      minWidth: 0,
      overflowWrap: 'anywhere',
      [containerQueries.narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
    },
    how: { display: 'grid', gap: theme.spacing(0.5), minWidth: 0 },
  }),
  { name: 'KubevirtWayList' },
);

/**
 * Ways to reach something, each with what to copy.
 *
 * @internal
 */
export function WayList(props: { ways: AccessWay[] }) {
  const classes = useStyles();
  const { word } = useTexts();
  return (
    <ul className={classes.root}>
      {props.ways.map(way => {
        const title = word('way', way.id, way.title);
        return (
          <li key={way.id} className={classes.way}>
            <div>
              <Typography variant="body2" component="div">
                {title}
              </Typography>
              <Typography variant="caption" color="textSecondary">
                {word('from', way.from)}
              </Typography>
            </div>
            <div className={classes.how}>
              {way.address && (
                <CopyableCommand lines={[way.address]} label={title} />
              )}
              {way.commands.length > 0 && (
                <CopyableCommand lines={way.commands} label={title} />
              )}
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
        );
      })}
    </ul>
  );
}

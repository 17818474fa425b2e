import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Problem } from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../../hooks';
import { HealthIcon } from '../HealthIcon';
import { ProblemDetails, problemTitle } from '../ProblemDetails';

const useStyles = makeStyles(
  theme => ({
    root: {
      listStyle: 'none',
      margin: theme.spacing(2, 0, 0),
      padding: 0,
    },
    item: {
      display: 'flex',
      gap: theme.spacing(2),
      padding: theme.spacing(2, 0, 0),
      marginTop: theme.spacing(2),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    content: {
      flex: 1,
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(1),
      minWidth: 0,
      maxWidth: '100ch',
    },
    // As wide as the headline's icon, so that all texts begin at one line.
    icon: { flex: 'none', width: 35, textAlign: 'center' },
  }),
  { name: 'KubevirtFindings' },
);

/**
 * What is to be said besides the headline, most decisive first.
 *
 * @internal
 */
export function Findings(props: { problems: Problem[] }) {
  const classes = useStyles();
  const { t, word } = useTexts();
  if (props.problems.length === 0) {
    return null;
  }
  return (
    <ul className={classes.root}>
      {props.problems.map((problem, index) => (
        <li key={`${problem.code} ${index}`} className={classes.item}>
          <span className={classes.icon}>
            <HealthIcon health={problem.severity} />
          </span>
          <div className={classes.content}>
            <Typography variant="subtitle1" component="h3">
              {t('problem.finding', {
                severity: word('severity', problem.severity),
                title: problemTitle(t, problem.code),
              })}
            </Typography>
            <ProblemDetails problem={problem} />
          </div>
        </li>
      ))}
    </ul>
  );
}

import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Problem } from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../../hooks';
import { Disclosure } from '../Disclosure';
import { RelativeTime } from '../RelativeTime';
import { VerbatimText } from '../VerbatimText';
import { NextStep } from './NextStep';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(1.5),
      minWidth: 0,
      overflowWrap: 'anywhere',
    },
    evidence: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(1),
      margin: 0,
    },
    text: { margin: theme.spacing(0.5, 0, 0) },
  }),
  { name: 'KubevirtProblemDetails' },
);

/**
 * All of a problem but its title: what it is, what to do, who can, and what
 * in the cluster shows it.
 *
 * @internal
 */
export function ProblemDetails(props: { problem: Problem }) {
  const { problem } = props;
  const classes = useStyles();
  const { t } = useTexts();
  return (
    <div className={classes.root}>
      <Typography variant="body1" lang="en" dir="auto">
        {problem.summary}
      </Typography>
      <NextStep problem={problem} />
      {problem.since && (
        <Typography variant="body2" color="textSecondary">
          {t('problem.since')} <RelativeTime time={problem.since} />
        </Typography>
      )}
      {problem.evidence.length > 0 && (
        <Disclosure
          summary={t('problem.evidence', { count: problem.evidence.length })}
        >
          <dl className={classes.evidence}>
            {problem.evidence.map((evidence, index) => (
              <div key={index}>
                <Typography
                  variant="caption"
                  component="dt"
                  color="textSecondary"
                >
                  {t('problem.evidenceOf', {
                    kind: evidence.kind,
                    name: evidence.name,
                    field: evidence.field,
                  })}
                </Typography>
                <dd className={classes.text}>
                  <VerbatimText>{evidence.text}</VerbatimText>
                </dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      )}
    </div>
  );
}

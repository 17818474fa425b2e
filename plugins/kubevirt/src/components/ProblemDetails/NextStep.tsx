import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Problem, problemCodes } from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../../hooks';
import { CodeText } from '../CodeText';

const useStyles = makeStyles(
  theme => ({
    root: {
      padding: theme.spacing(1, 2),
      borderInlineStart: `3px solid ${theme.palette.primary.main}`,
      borderRadius: theme.shape.borderRadius,
      background: theme.palette.background.default,
    },
    label: {
      display: 'flex',
      flexWrap: 'wrap',
      columnGap: theme.spacing(2),
      justifyContent: 'space-between',
    },
  }),
  { name: 'KubevirtNextStep' },
);

/**
 * What to do about a problem, and who can.
 *
 * @internal
 */
export function NextStep(props: { problem: Problem }) {
  const { code, nextStep, owner } = props.problem;
  const classes = useStyles();
  const { t } = useTexts();
  const advice = Object.hasOwn(problemCodes, code)
    ? t(`problemAdvice.${code}`, { nextStep })
    : nextStep;
  return (
    <div className={classes.root}>
      <Typography
        variant="caption"
        color="textSecondary"
        component="div"
        className={classes.label}
      >
        <span>{t('problem.nextStep')}</span>
        <span>{t(`problem.owner.${owner}`)}</span>
      </Typography>
      <Typography variant="body1">
        <CodeText>{advice}</CodeText>
      </Typography>
      {advice !== nextStep && (
        <Typography variant="body2" color="textSecondary" lang="en" dir="auto">
          <CodeText>{nextStep}</CodeText>
        </Typography>
      )}
    </div>
  );
}

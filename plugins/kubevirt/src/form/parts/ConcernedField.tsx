import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { useTexts } from '../../hooks';
import { leadToField } from '../leadToField';
import { fieldOf } from '../texts/fieldOf';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      columnGap: theme.spacing(1),
    },
    button: { marginLeft: theme.spacing(-0.5), textTransform: 'none' },
  }),
  { name: 'KubevirtConcernedField' },
);

/**
 * Says in which field of the form a value is set, and leads there.
 *
 * @internal
 */
export function ConcernedField({ path }: { path: string }) {
  const classes = useStyles();
  const { t } = useTexts();
  const [isLost, setLost] = useState(false);
  const name = fieldOf(path);
  const field = t(`form.${name}.title`);
  return (
    <div className={classes.root}>
      <Typography variant="body2" color="textSecondary" component="span">
        {t('form.review.field', { field, path })}{' '}
        {isLost && t('form.review.back')}
      </Typography>
      <Button
        className={classes.button}
        size="small"
        color="primary"
        onClick={async event => {
          setLost(!(await leadToField(name, event.currentTarget)));
        }}
      >
        {t('form.review.lead', { field })}
      </Button>
    </div>
  );
}

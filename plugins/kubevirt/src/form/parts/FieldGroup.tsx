import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { PropsWithChildren } from 'react';
import { Disclosure } from '../../components/Disclosure';
import { useTexts } from '../../hooks';
import { FieldName } from '../texts/fieldOf';

const useStyles = makeStyles(
  theme => ({
    root: {
      border: 0,
      margin: 0,
      padding: 0,
      minWidth: 0,
      width: '100%',
      overflowWrap: 'anywhere',
    },
    legend: {
      padding: 0,
      marginBottom: theme.spacing(0.5),
      ...theme.typography.subtitle1,
      fontWeight: 600,
      color: theme.palette.text.primary,
    },
    content: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
      marginTop: theme.spacing(1),
    },
    summary: { color: theme.palette.text.secondary, fontWeight: 400 },
  }),
  { name: 'KubevirtFieldGroup' },
);

/**
 * A field that has several inputs: what it is for, and the inputs. One that
 * few people need is folded away, and says in its heading what it is set to.
 *
 * @internal
 */
export function FieldGroup(
  props: PropsWithChildren<{
    field: FieldName;
    /** What a template calls it instead. */
    title?: string;
    description?: string;
    required?: boolean;
    folded?: boolean;
    /** What it is set to; shown where it is folded away. */
    summary?: string;
    initiallyOpen?: boolean;
  }>,
) {
  const { field, description, folded, summary, children } = props;
  const classes = useStyles();
  const { t } = useTexts();
  const title = props.title ?? t(`form.${field}.title`);
  const anchor = { 'data-kubevirt-field': field, tabIndex: -1 };
  const content = (
    <>
      {description && (
        <Typography variant="body2" color="textSecondary">
          {description}
        </Typography>
      )}
      <div className={classes.content}>{children}</div>
    </>
  );
  if (folded) {
    return (
      <div className={classes.root} role="group" aria-label={title} {...anchor}>
        <Disclosure
          initiallyOpen={props.initiallyOpen}
          summary={
            <>
              {title}
              {summary && <span className={classes.summary}> — {summary}</span>}
            </>
          }
        >
          {content}
        </Disclosure>
      </div>
    );
  }
  return (
    <fieldset className={classes.root} {...anchor}>
      <legend className={classes.legend}>
        {title}
        {props.required && <span aria-hidden="true"> *</span>}
      </legend>
      {content}
    </fieldset>
  );
}

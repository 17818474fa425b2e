import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  { reason: { display: 'block', whiteSpace: 'normal', maxWidth: 280 } },
  { name: 'KubevirtMenuItemTitle' },
);

/**
 * What an entry of the entity's menu says, with why it is disabled.
 *
 * @internal
 */
export function MenuItemTitle(props: { title: string; reason?: string }) {
  const { title, reason } = props;
  const classes = useStyles();
  return (
    <>
      {title}
      {reason && (
        <Typography
          variant="caption"
          component="span"
          className={classes.reason}
        >
          {reason}
        </Typography>
      )}
    </>
  );
}

import { makeStyles } from '@material-ui/core/styles';
import ReadOnlyIcon from '@material-ui/icons/LockOutlined';
import KeptIcon from '@material-ui/icons/Save';
import LostIcon from '@material-ui/icons/RemoveCircleOutline';
import { useTexts } from '../../hooks';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
    icon: { flex: 'none', color: theme.palette.text.secondary },
  }),
  { name: 'KubevirtDataPersistence' },
);

/**
 * Whether what the guest writes survives a stop of the virtual machine.
 *
 * @internal
 */
export function DataPersistence(props: {
  persistent: boolean;
  readOnly?: boolean;
}) {
  const classes = useStyles();
  const { t } = useTexts();
  const [Icon, text] = fateOf(props);
  return (
    <span className={classes.root}>
      <Icon className={classes.icon} fontSize="small" aria-hidden="true" />
      <span>{t(text)}</span>
    </span>
  );
}

function fateOf(data: { persistent: boolean; readOnly?: boolean }) {
  if (data.readOnly) {
    return [ReadOnlyIcon, 'disks.readOnly'] as const;
  }
  return data.persistent
    ? ([KeptIcon, 'disks.persistent'] as const)
    : ([LostIcon, 'disks.ephemeral'] as const);
}

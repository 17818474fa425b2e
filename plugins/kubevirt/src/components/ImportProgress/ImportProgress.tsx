import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { DiskProgress } from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../../hooks';

const useStyles = makeStyles(
  theme => ({
    root: { marginTop: theme.spacing(0.5), maxWidth: 320 },
    bar: { height: 6, borderRadius: 3 },
  }),
  { name: 'KubevirtImportProgress' },
);

/**
 * How far the import of a disk's image is.
 *
 * @internal
 */
export function ImportProgress(props: {
  disk: string;
  progress: DiskProgress;
}) {
  const { percent, phase, restarts } = props.progress;
  const classes = useStyles();
  const { t } = useTexts();
  const texts = [
    percent === undefined
      ? t(isUpload(phase) ? 'disks.uploadAwaited' : 'disks.importUnknown')
      : t('disks.importPercent', { percent: String(Math.floor(percent)) }),
    phase,
    restarts > 0 && t('disks.importRestarts', { count: restarts }),
  ];
  return (
    <div className={classes.root}>
      <LinearProgress
        className={classes.bar}
        variant={percent === undefined ? 'indeterminate' : 'determinate'}
        value={percent}
        aria-label={t('disks.import', { disk: props.disk })}
      />
      <Typography variant="caption" color="textSecondary">
        {texts.filter(Boolean).join(' · ')}
      </Typography>
    </div>
  );
}

/** CDI v1.66.0, DataVolumePhase: UploadScheduled and UploadReady. */
function isUpload(phase: string): boolean {
  return phase.startsWith('Upload');
}

import { makeStyles, Theme } from '@material-ui/core/styles';
import { SvgIconProps } from '@material-ui/core/SvgIcon';
import ProgressIcon from '@material-ui/icons/Autorenew';
import RunningIcon from '@material-ui/icons/CheckCircle';
import FailedIcon from '@material-ui/icons/Error';
import NoticeIcon from '@material-ui/icons/Info';
import OffIcon from '@material-ui/icons/PowerSettingsNew';
import AttentionIcon from '@material-ui/icons/Warning';
import { Health } from 'backstage-plugin-kubevirt-common';
import { ComponentType } from 'react';

const icons: Record<Health, ComponentType<SvgIconProps>> = {
  running: RunningIcon,
  progress: ProgressIcon,
  notice: NoticeIcon,
  attention: AttentionIcon,
  failed: FailedIcon,
  off: OffIcon,
};

/**
 * The theme's colour for each health; for icons and borders only, because it
 * has not enough contrast for text.
 *
 * @internal
 */
export function healthColor(theme: Theme, health: Health): string {
  const { status } = theme.palette;
  const colors: Record<Health, string> = {
    running: status.ok,
    progress: status.running,
    notice: status.running,
    attention: status.warning,
    failed: status.error,
    off: status.aborted,
  };
  return colors[health];
}

// A class for each: styles that depend on properties would make a style sheet
// for every icon, and a list has many.
const useStyles = makeStyles(
  theme => ({
    root: { flex: 'none' },
    running: { color: healthColor(theme, 'running') },
    progress: { color: healthColor(theme, 'progress') },
    notice: { color: healthColor(theme, 'notice') },
    attention: { color: healthColor(theme, 'attention') },
    failed: { color: healthColor(theme, 'failed') },
    off: { color: healthColor(theme, 'off') },
  }),
  { name: 'KubevirtHealthIcon' },
);

/**
 * The sign for a health. It stands beside words that say the same.
 *
 * @internal
 */
export function HealthIcon(props: {
  health: Health;
  size?: SvgIconProps['fontSize'];
}) {
  const { health } = props;
  const classes = useStyles();
  const Icon = icons[health];
  return (
    <Icon
      className={`${classes.root} ${classes[health]}`}
      fontSize={props.size}
      aria-hidden="true"
    />
  );
}

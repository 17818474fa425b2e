import Button from '@material-ui/core/Button';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Switch from '@material-ui/core/Switch';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { VirtualMachineManifestResponse } from 'backstage-plugin-kubevirt-common';
import { useMemo, useState } from 'react';
import { useTexts } from '../../hooks';
import { CopyButton } from '../CopyButton';
import { RelativeTime } from '../RelativeTime';
import { downloadText } from './downloadText';
import { ManifestObject } from './ManifestObject';
import { manifestTexts } from './manifestTexts';

const useStyles = makeStyles(
  theme => ({
    bar: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1, 2),
    },
    note: { maxWidth: '80ch', overflowWrap: 'anywhere' },
  }),
  { name: 'KubevirtManifest' },
);

/**
 * The objects of a virtual machine as YAML.
 *
 * @internal
 */
export default function Manifest(props: {
  name: string;
  manifest: VirtualMachineManifestResponse;
  at?: Date;
  onReload: () => void;
}) {
  const { name, manifest, at, onReload } = props;
  const classes = useStyles();
  const { t } = useTexts();
  const [serverFields, setServerFields] = useState(false);
  const texts = useMemo(
    () => manifestTexts(manifest.objects, serverFields),
    [manifest, serverFields],
  );
  const all = texts.map(({ yaml }) => yaml).join('---\n');
  return (
    <>
      <div className={classes.bar}>
        <FormControlLabel
          label={t('manifest.serverFields')}
          control={
            <Switch
              size="small"
              color="primary"
              checked={serverFields}
              onChange={event => setServerFields(event.target.checked)}
            />
          }
        />
        <Button
          size="small"
          variant="outlined"
          onClick={() => downloadText(all, `${name}.yaml`)}
        >
          {t('manifest.download')}
        </Button>
        <Button size="small" variant="outlined" onClick={onReload}>
          {t('manifest.reload')}
        </Button>
        <CopyButton text={all} label={t('manifest.all')} />
        {at && (
          <Typography variant="caption" color="textSecondary">
            {t('manifest.readAt')} <RelativeTime time={at} />
          </Typography>
        )}
      </div>
      {manifest.cloudInit !== 'none' && (
        <Typography variant="body2" className={classes.note}>
          {t(`manifest.cloudInit.${manifest.cloudInit}`)}
        </Typography>
      )}
      {texts.map((text, index) => (
        <ManifestObject
          key={`${text.kind} ${text.name}`}
          text={text}
          initiallyOpen={index === 0}
        />
      ))}
      {manifest.unreadable.map(({ kind, name: of, reason }) => (
        <Typography
          key={`${kind} ${of}`}
          variant="body2"
          className={classes.note}
        >
          {t('manifest.unreadable', { kind, name: of })}{' '}
          <span lang="en" dir="auto">
            {reason}
          </span>
        </Typography>
      ))}
      {manifest.secrets.length > 0 && (
        <Typography variant="body2" className={classes.note}>
          {t('manifest.secrets', {
            names: manifest.secrets.join(', '),
            count: manifest.secrets.length,
          })}
        </Typography>
      )}
    </>
  );
}

import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { DiskView, FilesystemView } from 'backstage-plugin-kubevirt-common';
import { memo } from 'react';
import { useTexts } from '../../hooks';
import { ResponsiveTable } from '../ResponsiveTable';
import { Section } from '../Section';
import { FilesystemList } from './FilesystemList';
import { useDiskColumns } from './useDiskColumns';

const useStyles = makeStyles(
  theme => ({
    filesystems: { marginTop: theme.spacing(3), minWidth: 0 },
  }),
  { name: 'KubevirtDisksSection' },
);

/**
 * The disks in the order in which they are tried at boot, and the file
 * systems that the guest can mount.
 *
 * @internal
 */
export const DisksSection = memo(
  (props: { disks: DiskView[]; filesystems: FilesystemView[] }) => {
    const { disks, filesystems } = props;
    const classes = useStyles();
    const { t } = useTexts();
    const columns = useDiskColumns();
    return (
      <Section id="disks" title={t('disks.title')}>
        {disks.length === 0 ? (
          <Typography variant="body2">{t('disks.empty')}</Typography>
        ) : (
          <ResponsiveTable
            label={t('disks.title')}
            columns={columns}
            rows={disks}
            rowKey={({ name }) => name}
          />
        )}
        {filesystems.length > 0 && (
          <div className={classes.filesystems}>
            <Typography variant="subtitle1" component="h4" gutterBottom>
              {t('filesystems.title')}
            </Typography>
            <FilesystemList filesystems={filesystems} />
          </div>
        )}
      </Section>
    );
  },
);

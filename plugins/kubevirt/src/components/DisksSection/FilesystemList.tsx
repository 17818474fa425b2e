import { makeStyles } from '@material-ui/core/styles';
import { FilesystemView, formatBytes } from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../../hooks';
import { containerQueries } from '../containerQueries';
import { CopyableCommand } from '../CopyableCommand';
import { Stack } from '../Stack';
import { DataPersistence } from './DataPersistence';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
      margin: 0,
      padding: 0,
      listStyle: 'none',
      ...theme.typography.body2,
    },
    item: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 240px) minmax(0, 1fr)',
      gap: theme.spacing(1, 2),
      [containerQueries.slim]: { gridTemplateColumns: 'minmax(0, 1fr)' },
    },
  }),
  { name: 'KubevirtFilesystemList' },
);

/**
 * File systems that the guest mounts by name, with the lines that do so.
 *
 * @internal
 */
export function FilesystemList(props: { filesystems: FilesystemView[] }) {
  const classes = useStyles();
  const { t, word } = useTexts();
  return (
    <ul className={classes.root}>
      {props.filesystems.map(filesystem => (
        <li key={filesystem.name} className={classes.item}>
          <div>
            <Stack
              first={<strong>{filesystem.name}</strong>}
              others={[
                [
                  word('kind', filesystem.kind, filesystem.kindText),
                  filesystem.source,
                  filesystem.size && formatBytes(filesystem.size),
                ]
                  .filter(Boolean)
                  .join(', '),
                [filesystem.storageClass, ...(filesystem.accessModes ?? [])]
                  .filter(Boolean)
                  .join(', '),
              ]}
            />
            <DataPersistence persistent={filesystem.persistent} />
          </div>
          {filesystem.mount.length > 0 && (
            <CopyableCommand
              lines={filesystem.mount}
              label={t('filesystems.mount', { name: filesystem.name })}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

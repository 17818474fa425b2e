import Button from '@material-ui/core/Button';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';
import { useTexts } from '../../hooks';
import {
  CloudInitForm as Form,
  CloudInitUser,
} from '../cloudInit/CloudInitForm';
import { editCloudInit } from '../cloudInit/editCloudInit';
import { Columns } from './Columns';
import { ListInput } from './ListInput';
import { SettledInput } from './SettledInput';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(2) },
    row: {
      display: 'grid',
      gap: theme.spacing(1),
      padding: theme.spacing(1.5),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      justifyItems: 'start',
    },
  }),
  { name: 'KubevirtCloudInitForm' },
);

/**
 * Users, keys, packages and mounts of cloud-init text.
 *
 * @internal
 */
export function CloudInitForm(props: {
  id: string;
  text: string;
  form: Form;
  disabled?: boolean;
  onChange: (text: string) => void;
}) {
  const { id, text, form, disabled, onChange } = props;
  const classes = useStyles();
  const { t } = useTexts();
  const set = (changes: Partial<Form>) =>
    onChange(editCloudInit(text, changes));
  const setUser = (index: number, user?: CloudInitUser) =>
    set({ users: replaced(form.users, index, user) });
  return (
    <div className={classes.root}>
      <ListInput
        id={`${id}_packages`}
        label={t('form.cloudInit.packages')}
        helperText={t('form.cloudInit.packagesHelp')}
        value={form.packages}
        separator=" "
        disabled={disabled}
        onChange={packages => set({ packages })}
      />
      <ListInput
        id={`${id}_keys`}
        label={t('form.cloudInit.keys')}
        helperText={t('form.cloudInit.keysHelp')}
        value={form.sshKeys}
        separator={'\n'}
        disabled={disabled}
        onChange={sshKeys => set({ sshKeys })}
      />
      {form.users.map((user, index) => (
        <div
          key={user.name}
          className={classes.row}
          role="group"
          aria-label={t('form.cloudInit.user', { name: user.name })}
        >
          <SettledInput
            id={`${id}_user_${index}`}
            label={t('form.cloudInit.userName')}
            value={user.name}
            disabled={disabled}
            onSettled={name =>
              setUser(index, name ? { ...user, name } : undefined)
            }
          />
          <ListInput
            id={`${id}_userKeys_${index}`}
            label={t('form.cloudInit.userKeys', { name: user.name })}
            value={user.sshKeys}
            separator={'\n'}
            disabled={disabled}
            onChange={sshKeys => setUser(index, { ...user, sshKeys })}
          />
          <FormControlLabel
            control={
              <Checkbox
                color="primary"
                checked={user.sudo}
                disabled={disabled}
                onChange={(_, sudo) => setUser(index, { ...user, sudo })}
              />
            }
            label={t('form.cloudInit.sudo')}
          />
          <Button
            size="small"
            disabled={disabled}
            onClick={() => setUser(index)}
          >
            {t('form.cloudInit.removeUser', { name: user.name })}
          </Button>
        </div>
      ))}
      <div>
        <Button
          size="small"
          variant="outlined"
          disabled={disabled}
          onClick={() =>
            set({
              users: [
                ...form.users,
                { name: newUser(form.users), sshKeys: [], sudo: true },
              ],
            })
          }
        >
          {t('form.cloudInit.addUser')}
        </Button>
      </div>
      {form.mounts.map((mount, index) => (
        <Columns key={mount.device}>
          <SettledInput
            id={`${id}_device_${index}`}
            label={t('form.cloudInit.device')}
            value={mount.device}
            disabled={disabled}
            onSettled={device =>
              set({
                mounts: replaced(
                  form.mounts,
                  index,
                  device ? { ...mount, device } : undefined,
                ),
              })
            }
          />
          <SettledInput
            id={`${id}_mountPoint_${index}`}
            label={t('form.cloudInit.mountPoint')}
            value={mount.mountPoint}
            disabled={disabled}
            onSettled={mountPoint =>
              set({
                mounts: replaced(form.mounts, index, { ...mount, mountPoint }),
              })
            }
          />
        </Columns>
      ))}
      <div>
        <Button
          size="small"
          variant="outlined"
          disabled={disabled}
          onClick={() =>
            set({
              mounts: [
                ...form.mounts,
                {
                  device: '/dev/disk/by-id/virtio-data',
                  mountPoint: '/mnt/data',
                },
              ],
            })
          }
        >
          {t('form.cloudInit.addMount')}
        </Button>
      </div>
    </div>
  );
}

function replaced<T>(list: T[], index: number, item?: T): T[] {
  return list.flatMap((each, at) => (at === index ? item ?? [] : each)) as T[];
}

function newUser(users: CloudInitUser[]): string {
  for (let number = 1; ; number += 1) {
    if (users.every(({ name }) => name !== `user${number}`)) {
      return `user${number}`;
    }
  }
}

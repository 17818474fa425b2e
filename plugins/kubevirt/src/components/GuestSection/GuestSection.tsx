import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { GuestView } from 'backstage-plugin-kubevirt-common';
import { memo } from 'react';
import { useTexts } from '../../hooks';
import { HealthIcon } from '../HealthIcon';
import { KeyValueList } from '../KeyValueList';
import { RelativeTime } from '../RelativeTime';
import { Section } from '../Section';
import { GuestFilesystems } from './GuestFilesystems';

const useStyles = makeStyles(
  theme => ({
    agent: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
    hint: { marginTop: theme.spacing(2), maxWidth: '80ch' },
  }),
  { name: 'KubevirtGuestSection' },
);

/**
 * What is known of what runs inside.
 *
 * @internal
 */
export const GuestSection = memo((props: { guest: GuestView }) => {
  const { agentConnected, os, kernel, machine, user, users, filesystems } =
    props.guest;
  const classes = useStyles();
  const { t } = useTexts();
  return (
    <Section id="guest" title={t('guest.title')}>
      <KeyValueList
        items={[
          {
            key: t('guest.agent'),
            value: (
              <span className={classes.agent}>
                <HealthIcon
                  health={agentConnected ? 'running' : 'notice'}
                  size="small"
                />
                {t(
                  agentConnected
                    ? 'guest.agentConnected'
                    : 'guest.agentMissing',
                )}
              </span>
            ),
          },
          { key: t('guest.os'), value: os },
          { key: t('guest.kernel'), value: kernel },
          { key: t('guest.machine'), value: machine },
          { key: t('guest.user'), value: user },
          {
            key: t('guest.users'),
            value:
              users &&
              users.length > 0 &&
              users.map(({ name, since }) => (
                <div key={name}>
                  {name} {since && <RelativeTime time={since} />}
                </div>
              )),
          },
        ]}
      />
      {filesystems && filesystems.length > 0 && (
        <div className={classes.hint}>
          <GuestFilesystems filesystems={filesystems} />
        </div>
      )}
      {!agentConnected && (
        <Typography
          variant="body2"
          color="textSecondary"
          className={classes.hint}
        >
          {t('guest.agentHint')}
        </Typography>
      )}
    </Section>
  );
});

import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  GuestView,
  VirtualMachineIdentity,
} from 'backstage-plugin-kubevirt-common';
import { memo } from 'react';
import { useTexts } from '../../hooks';
import { HealthIcon } from '../HealthIcon';
import { KeyValueList } from '../KeyValueList';
import { Section } from '../Section';
import { GuestReport } from './GuestReport';

const useStyles = makeStyles(
  theme => ({
    agent: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
    more: { marginTop: theme.spacing(2), maxWidth: '80ch' },
  }),
  { name: 'KubevirtGuestSection' },
);

/**
 * What is known of what runs inside.
 *
 * @internal
 */
export const GuestSection = memo(
  (props: { guest: GuestView; identity: VirtualMachineIdentity }) => {
    const { agentConnected, os, kernel, machine, user } = props.guest;
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
          ]}
        />
        <div className={classes.more}>
          {agentConnected ? (
            <GuestReport identity={props.identity} />
          ) : (
            <Typography variant="body2" color="textSecondary">
              {t('guest.agentHint')}
            </Typography>
          )}
        </div>
      </Section>
    );
  },
);

import { useApi } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { VirtualMachineIdentity } from 'backstage-plugin-kubevirt-common';
import { useEffect, useRef } from 'react';
import { kubevirtApiRef } from '../../api';
import { useOnDemand, useSeen, useTexts } from '../../hooks';
import { KeyValueList } from '../KeyValueList';
import { LoadFailure } from '../LoadFailure';
import { LoadingBars } from '../LoadingSkeleton';
import { RelativeTime } from '../RelativeTime';
import { GuestFilesystems } from './GuestFilesystems';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
    },
    asked: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
  }),
  { name: 'KubevirtGuestReport' },
);

/**
 * How the guest calls itself, who is signed in and what is mounted. That
 * stands in no object of the cluster: the agent is asked when the reader comes
 * to see it.
 *
 * @internal
 */
export function GuestReport(props: { identity: VirtualMachineIdentity }) {
  const { identity } = props;
  const classes = useStyles();
  const { t } = useTexts();
  const api = useApi(kubevirtApiRef);
  const root = useRef<HTMLDivElement>(null);
  const seen = useSeen(root);
  const { state, value, at, error, load } = useOnDemand(signal =>
    api.getGuest(identity, { signal }),
  );
  useEffect(() => {
    if (seen) {
      load();
    }
  }, [seen, load]);

  const { guest } = value ?? {};
  const { users = [], filesystems = [] } = guest ?? {};
  return (
    <div ref={root} className={classes.root}>
      {value && (
        <KeyValueList
          items={[
            { key: t('guest.hostname'), value: guest?.hostname },
            { key: t('guest.timezone'), value: zoneOf(guest?.timezone) },
            { key: t('guest.agentVersion'), value: guest?.agentVersion },
            {
              key: t('guest.users'),
              value:
                users.length === 0
                  ? t('guest.nobody')
                  : users.map(({ name, since }) => (
                      <div key={`${name} ${since}`}>
                        {name} {since && <RelativeTime time={since} />}
                      </div>
                    )),
            },
          ]}
        />
      )}
      {filesystems.length > 0 && <GuestFilesystems filesystems={filesystems} />}
      {!value && state !== 'error' && state !== 'forbidden' && (
        <LoadingBars label={t('guest.asking')} />
      )}
      {error && (
        <LoadFailure
          text={t(
            state === 'forbidden' ? 'guest.askForbidden' : 'guest.askFailed',
          )}
          error={error}
          onRetry={load}
        />
      )}
      {value && at && !error && (
        <div className={classes.asked}>
          <Typography variant="caption" color="textSecondary">
            {t('guest.askedAt')} <RelativeTime time={at} />
          </Typography>
          <Button size="small" onClick={load} disabled={state === 'loading'}>
            {t('guest.askAgain')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The name alone of a zone that comes with its seconds from UTC: `CET, 3600`. */
function zoneOf(timezone: string | undefined): string | undefined {
  return timezone?.split(',')[0];
}

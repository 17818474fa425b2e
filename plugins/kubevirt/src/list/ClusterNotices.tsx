import { ClusterStatus } from 'backstage-plugin-kubevirt-common';
import { ConnectionNotice } from '../components/ConnectionNotice';
import { useTexts } from '../hooks';

const TEXTS = {
  stale: 'list.stale.cluster',
  connecting: 'list.connecting.cluster',
  notInstalled: 'cluster.notInstalled',
} as const;

/**
 * Names the clusters of which the list shows what was last known, or nothing
 * yet; or says that the backend is not heard at all.
 *
 * @internal
 */
export function ClusterNotices(props: {
  clusters: readonly ClusterStatus[];
  /** Since when the backend has not been heard. */
  backendSince?: Date;
}) {
  const { clusters, backendSince } = props;
  const { t } = useTexts();
  if (backendSince) {
    return (
      <ConnectionNotice
        text={t('stale.backend')}
        since={backendSince}
        consequence={t('stale.consequence')}
      />
    );
  }
  return (
    <>
      {clusters.map(
        ({ name, title, state, since, message }) =>
          state !== 'connected' && (
            <ConnectionNotice
              key={name}
              text={t(TEXTS[state], { cluster: title ?? name })}
              since={state === 'stale' ? since : undefined}
              reason={message}
            />
          ),
      )}
    </>
  );
}

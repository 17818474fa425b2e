import { VirtualMachineDetails } from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../../hooks';
import { ConnectionNotice } from '../ConnectionNotice';

/**
 * Says that what is shown is old, since when and why: all of it where the
 * backend is not heard, else that of the clusters which do not answer it.
 *
 * @internal
 */
export function StaleNotice(props: {
  items: VirtualMachineDetails[];
  /** Since when the backend has not been heard. */
  backendSince?: Date;
}) {
  const { items, backendSince } = props;
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
  const clusters = new Map(
    items.map(({ cluster }) => [cluster.name, cluster] as const),
  );
  return (
    <>
      {[...clusters.values()]
        .filter(({ state }) => state === 'stale')
        .map(({ name, title, since, message }) => (
          <ConnectionNotice
            key={name}
            text={t('stale.cluster', { cluster: title ?? name })}
            since={since}
            consequence={t('stale.consequence')}
            reason={message}
          />
        ))}
    </>
  );
}

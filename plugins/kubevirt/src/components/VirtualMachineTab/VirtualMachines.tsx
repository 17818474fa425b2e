import { VirtualMachineDetails as Details } from 'backstage-plugin-kubevirt-common';
import { Link, useSearchParams } from 'react-router-dom';
import { useTexts } from '../../hooks';
import { identityKey } from '../../view/identityKey';
import { withParameter } from '../../view/withParameter';
import { MissingVirtualMachine } from '../MissingVirtualMachine';
import { StaleNotice } from '../StaleNotice';
import { VirtualMachineDetails } from '../VirtualMachineDetails';
import { VirtualMachineList } from '../VirtualMachineList';

/**
 * One virtual machine in full; of several, the list, or the one that the URL
 * names with `?vm=<cluster>/<namespace>/<name>`.
 *
 * @internal
 */
export function VirtualMachines(props: {
  items: Details[];
  staleSince?: Date;
}) {
  const { items, staleSince } = props;
  const { t } = useTexts();
  const [search] = useSearchParams();
  const chosen =
    items.length === 1
      ? items[0]
      : items.find(
          ({ identity }) => identityKey(identity) === search.get('vm'),
        );
  if (!chosen) {
    return (
      <>
        <StaleNotice items={items} backendSince={staleSince} />
        <VirtualMachineList items={items} />
      </>
    );
  }
  const { identity, cluster, view } = chosen;
  return (
    <>
      {items.length > 1 && (
        <Link to={{ search: withParameter(search, 'vm', undefined) }}>
          {t('several.back', { count: items.length })}
        </Link>
      )}
      {view ? (
        <>
          <StaleNotice items={[chosen]} backendSince={staleSince} />
          <VirtualMachineDetails
            key={identityKey(identity)}
            identity={identity}
            view={view}
            cluster={cluster}
          />
        </>
      ) : (
        <MissingVirtualMachine details={chosen} />
      )}
    </>
  );
}

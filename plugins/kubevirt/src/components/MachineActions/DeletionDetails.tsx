import { useApi } from '@backstage/frontend-plugin-api';
import { VirtualMachineIdentity } from 'backstage-plugin-kubevirt-common';
import { useEffect } from 'react';
import { kubevirtApiRef } from '../../api';
import { useOnDemand, useTexts } from '../../hooks';
import { LoadFailure } from '../LoadFailure';
import { LoadingBars } from '../LoadingSkeleton';
import { DeletionItems } from './DeletionItems';

/**
 * What goes with a virtual machine, what stays, and who else uses it.
 *
 * @internal
 */
export function DeletionDetails(props: { identity: VirtualMachineIdentity }) {
  const { identity } = props;
  const { t } = useTexts();
  const api = useApi(kubevirtApiRef);
  const { value, error, load } = useOnDemand(signal =>
    api.getDeletion(identity, { signal }),
  );
  useEffect(() => {
    load();
  }, [load]);
  if (error) {
    return (
      <LoadFailure
        text={t('action.deletionUnknown')}
        error={error}
        onRetry={load}
      />
    );
  }
  if (!value) {
    return <LoadingBars label={t('action.deletionLoading')} />;
  }
  return (
    <>
      <DeletionItems title={t('action.deleted')} items={value.deleted} />
      <DeletionItems title={t('action.kept')} items={value.kept} />
    </>
  );
}

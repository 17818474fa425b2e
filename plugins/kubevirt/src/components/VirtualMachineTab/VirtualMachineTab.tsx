import { useEntity } from '@backstage/plugin-catalog-react';
import { useEntityVirtualMachines, useTexts } from '../../hooks';
import { Announcer } from '../Announcer';
import { FetchFailure } from '../FetchFailure';
import { Layout } from '../Layout';
import { LoadingSkeleton } from '../LoadingSkeleton';
import { NoVirtualMachine } from '../NoVirtualMachine';
import { VirtualMachines } from './VirtualMachines';

/**
 * The entity's tab: all about its virtual machine, live.
 *
 * @public
 */
export function VirtualMachineTab() {
  const { entity } = useEntity();
  const known = useEntityVirtualMachines(entity);
  return (
    <Layout>
      <Announcer>
        <Content known={known} />
      </Announcer>
    </Layout>
  );
}

function Content(props: {
  known: ReturnType<typeof useEntityVirtualMachines>;
}) {
  const { known } = props;
  const { t } = useTexts();
  if (known.state === 'loading') {
    return <LoadingSkeleton label={t('tab.loading')} />;
  }
  if (known.state !== 'ready') {
    return (
      <FetchFailure
        state={known.state}
        title={t(`state.${known.state}.title`)}
        text={t(`state.${known.state}.text`)}
        error={known.error}
        onRetry={known.retry}
      />
    );
  }
  return known.items.length === 0 ? (
    <NoVirtualMachine />
  ) : (
    <VirtualMachines items={known.items} staleSince={known.staleSince} />
  );
}

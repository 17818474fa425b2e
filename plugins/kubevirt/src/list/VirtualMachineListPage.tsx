import { Announcer } from '../components/Announcer';
import { FetchFailure } from '../components/FetchFailure';
import { LoadingSkeleton } from '../components/LoadingSkeleton';
import { useTexts } from '../hooks';
import { ListView } from './ListView';
import { PageFrame } from './PageFrame';
import { useVirtualMachineList } from './useVirtualMachineList';

/**
 * The page with every virtual machine that the reader may see, without a
 * header.
 *
 * @internal
 */
export function VirtualMachineListPage() {
  const { retry, ...known } = useVirtualMachineList();
  const { t } = useTexts();
  return (
    <PageFrame>
      <Announcer>
        {known.state === 'loading' && (
          <LoadingSkeleton label={t('list.loading')} />
        )}
        {(known.state === 'forbidden' || known.state === 'error') && (
          <FetchFailure
            state={known.state}
            title={t(`list.${known.state}.title`)}
            text={t(`list.${known.state}.text`)}
            error={known.error}
            onRetry={retry}
          />
        )}
        {known.state === 'ready' && (
          <ListView list={known.list} staleSince={known.staleSince} />
        )}
      </Announcer>
    </PageFrame>
  );
}

import { Content, Header, Page } from '@backstage/core-components';
import { useTexts } from '../hooks';
import { VirtualMachineListPage } from './VirtualMachineListPage';

/**
 * The page with a header, which apps of the old frontend system do not give
 * it.
 *
 * @internal
 */
export function LegacyVirtualMachineListPage() {
  const { t } = useTexts();
  return (
    <Page themeId="tool">
      <Header title={t('list.page.title')} />
      <Content noPadding>
        <VirtualMachineListPage />
      </Content>
    </Page>
  );
}

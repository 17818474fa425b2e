import {
  appLanguageApiRef,
  createFrontendModule,
  useApi,
} from '@backstage/frontend-plugin-api';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import {
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { PropsWithChildren, useEffect } from 'react';
import { kubevirtApiRef } from './api';
import { VirtualMachineTab } from './components/VirtualMachineTab';
import { anEntity } from './__testUtils__/entities';
import { fakeKubevirtApi } from './__testUtils__/fakeKubevirtApi';
import { stories } from './__testUtils__/stories';
import { kubevirtTranslations } from './translations';
import * as english from './translations/messages';
import chinese from './translations/zh';

const messages: Record<string, string> = Object.assign(
  {},
  ...Object.values(english),
);
const translated: Record<string, string | null | undefined> = chinese.messages;

const parameters = (text: string) =>
  [...text.matchAll(/{{(\w+(, number)?)}}/g)].map(([, name]) => name).sort();

/** Names that are the same in every language. */
const name = /^(CPU|GPU|LUN|Multus|PVC)?$/;

const withoutParameters = (text: string) =>
  text.replace(/{{\w+(, number)?}}/g, '').replace(/[\p{Punctuation}\s]/gu, '');

describe('the Chinese texts', () => {
  it.each(Object.keys(messages))('has one for %s', key => {
    const text = withoutParameters(translated[key] ?? '');
    expect(translated[key]).toBeTruthy();
    expect(/\p{Script=Han}/u.test(text) || name.test(text)).toBe(true);
  });

  // The advice may leave out the English next step, and one is a word.
  it.each(
    Object.entries(messages).filter(
      ([key]) => !key.startsWith('problemAdvice.') && !key.endsWith('_one'),
    ),
  )('has the parameters of %s', (key, text) => {
    expect(parameters(translated[key] ?? '')).toEqual(parameters(text));
  });

  it('has none for texts that are not there any more', () => {
    expect(Object.keys(translated).filter(key => !(key in messages))).toEqual(
      [],
    );
  });

  it('are used where the reader chose Chinese', async () => {
    function InChinese(props: PropsWithChildren<{}>) {
      const languages = useApi(appLanguageApiRef);
      useEffect(() => languages.setLanguage('zh'), [languages]);
      return <>{props.children}</>;
    }
    renderInTestApp(
      <InChinese>
        <TestApiProvider
          apis={[[kubevirtApiRef, fakeKubevirtApi(() => stories.failed)]]}
        >
          <EntityProvider entity={anEntity()}>
            <VirtualMachineTab />
          </EntityProvider>
        </TestApiProvider>
      </InChinese>,
      {
        config: {
          app: {
            baseUrl: 'http://localhost:3000',
            extensions: [
              {
                'api:app/app-language': {
                  config: { availableLanguages: ['en', 'zh'] },
                },
              },
            ],
          },
          backend: { baseUrl: 'http://localhost:7007' },
        },
        features: [
          createFrontendModule({
            pluginId: 'app',
            extensions: [
              TranslationBlueprint.make({
                name: 'kubevirt',
                params: { resource: kubevirtTranslations },
              }),
            ],
          }),
        ],
      },
    );
    expect(
      await screen.findByRole('heading', { level: 2, name: '镜像下载失败' }),
    ).toBeVisible();
    expect(screen.getByText('下一步')).toBeVisible();
    // The backend's own words stay, marked as English.
    expect(screen.getByText(/answers 404 Not Found/)).toHaveAttribute(
      'lang',
      'en',
    );
    expect(
      screen.getByRole('navigation', { name: '本页各部分' }),
    ).toBeVisible();
  });
});
